.pragma library

// What a numeral shows on its way up. Exact: the digits are those of a whole number, never of a
// binary fraction, and separators and decimals stand where the author put them.

function shown(numeral, steps, progress) {
    if (progress >= 1)
        return numeral;
    if (steps.length > 0)
        return steps[Math.max(0, Math.floor(progress * steps.length))];
    const digits = numeral.replace(/[^0-9]/g, "");
    // Beyond 15 digits a number is no longer exact; the digits behind them stay zero until the end.
    const exact = digits.slice(0, 15);
    const reached = String(Math.floor(Number(exact) * Math.max(0, progress)));
    const filled = reached.padStart(exact.length, "0").padEnd(digits.length, "0");
    let next = 0;
    const spelled = numeral.replace(/[0-9]/g, () => filled[next++]);
    return spelled.replace(/^([^0-9]*)[0,]*(?=[0-9])/, "$1");
}
