.pragma library

// What a numeral shows on its way up. Exact: the digits are those of a whole number, never of a
// binary fraction, and separators and decimals stand where the author put them.

// Beyond 15 digits a number is no longer exact; the digits behind them stay zero until the end.
const EXACT = 15;
// Up to here a number goes by equal steps, each of which is seen.
const FEW = 20;
const WIDE_ZERO = 0xff10; // ０, as Chinese input methods may write it

// It runs from zero, or from the numeral that it was, which has as many decimals and no more digits.
function shown(numeral, progress, was = "0") {
    if (progress >= 1)
        return numeral;
    const start = whole(was || "0");
    const gone = (whole(numeral) - start) * Math.max(0, progress);
    // The nearest number: of a great one the last wrong number would stand too long else.
    return spelled(numeral, start + (isFew(numeral, was) ? Math.trunc(gone) : Math.round(gone)));
}

// How many numbers lie between where it begins and where it ends.
function steps(numeral, was = "0") {
    return Math.abs(whole(numeral) - whole(was || "0"));
}

function isFew(numeral, was = "0") {
    return steps(numeral, was) <= FEW;
}

// What the wheels of a meter say at the same moment, read as one numeral.
function rolled(numeral, progress) {
    return progress >= 1 ? numeral : spelled(numeral, Math.floor(reading(numeral, progress)));
}

// The wheels of a meter, one for each character: the face in front, the next one, and how far it has
// turned from the one to the other, 0 to 1. A wheel turns only while all behind it pass from nine to
// zero. Signs and separators do not turn; what no number has come to yet is empty.
function wheels(numeral, progress) {
    const value = reading(numeral, progress);
    const sign = numeral.search(/[0-9０-９]/);
    const faces = spelled(numeral, Math.floor(value)).slice(sign).padStart(numeral.length - sign);
    const nexts = spelled(numeral, Math.floor(value) + 1).slice(sign).padStart(numeral.length - sign);
    return [...numeral].map((character, i) => {
        if (i < sign)
            return {
                "face": character,
                "next": character,
                "turned": 0
            };
        const face = faces[i - sign];
        const next = nexts[i - sign];
        return {
            "face": face,
            "next": next,
            "turned": face === next ? 0 : value - Math.floor(value)
        };
    });
}

// The number on the wheels: it nears its end so that each further place settles after the same
// time, from left to right, and is never beyond it.
function reading(numeral, progress) {
    const value = whole(numeral);
    const left = Math.pow(1 - Math.min(1, Math.max(0, progress)), Math.max(1, Math.log(value + 1) / 6));
    return Math.min(value, Math.max(0, value * (1 - left)));
}

// The digits of a numeral as one whole number.
function whole(numeral) {
    return Number(digits(numeral).slice(0, EXACT));
}

function digits(numeral) {
    return numeral.replace(/[^0-9０-９]/g, "").replace(/[０-９]/g, wide => String(wide.charCodeAt(0) - WIDE_ZERO));
}

// A number in the form of the numeral, without zeros, and separators between them, in front.
function spelled(numeral, number) {
    const count = digits(numeral).length;
    const filled = String(number).padStart(Math.min(count, EXACT), "0").padEnd(count, "0");
    let next = 0;
    const text = numeral.replace(/[0-9０-９]/g, place => place < "０" ? filled[next++] : String.fromCharCode(WIDE_ZERO + Number(filled[next++])));
    return text.replace(front(numeral), "$1");
}

// What to leave out in front, behind the sign: all that is no digit yet but the last zero before
// the decimals, which a comma begins in 1.234,56 and nothing in 1.234.567.
function front(numeral) {
    if (/,[0-9]{1,2}$/.test(numeral))
        return /^([^0-9]*)[^1-9,]*(?=[0-9])/;
    if (/\..*\./.test(numeral))
        return /^([^0-9]*)[^1-9]*(?=[0-9])/;
    return /^([^0-9０-９]*)[^1-9１-９.．]*(?=[0-9０-９])/;
}
