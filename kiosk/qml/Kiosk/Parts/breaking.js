.pragma library

// Breaks a sentence into lines as a typesetter would: no closing mark begins a line, no opening
// mark ends one, numbers keep their units, and no character is left alone on the last line.

const CLOSING = "，。、；：！？”’）》〉」』】…—·％%‰,.;:!?)]}";
const OPENING = "“‘（《〈「『【([{";
// A short quotation stays whole, and so does a number with its measure word.
const ATOMS = /[0-9]+(?:[.,][0-9]+)* ?[年月日天个次名人家项岁]|“[^“”]{1,8}”|《[^《》]{1,8}》|[A-Za-z0-9À-ɏ'’._&@#\/+-]+|\s+|[\s\S]/gu;
const WHOLE = /[0-9]+(?:[.,][0-9]+)* ?[年月日天个次名人家项岁]|“[^“”]{1,8}”|《[^《》]{1,8}》|[A-Za-z0-9À-ɏ'’._&@#\/+-]+|[\u4e00-\u9fff]+|\s+|[\s\S]/gu;

// Chinese texts with a mark where a line may end between two words, by the same text without marks.
const MARK = "\u200b";
const MOST_TEXTS = 2000;
const marked = new Map();

function learn(texts) {
    if (marked.size > MOST_TEXTS)
        marked.clear();
    for (const text of texts)
        marked.set(text.split(MARK).join(""), text);
}

// Measuring is what costs: the same few words are tried at the same few sizes again and again.
const FONTS = 40;
const WORDS = 3000;
const known = new Map();

function ruler(font, measure) {
    if (!known.has(font) && known.size >= FONTS)
        known.clear();
    const widths = known.get(font) ?? new Map();
    known.set(font, widths);
    return text => {
        let width = widths.get(text);
        if (width === undefined) {
            if (widths.size >= WORDS)
                widths.clear();
            width = measure(text);
            widths.set(text, width);
        }
        return width;
    };
}

// Words where these are known, else single characters of Chinese.
function tokens(text) {
    const known = marked.get(text);
    if (known === undefined)
        return text.match(ATOMS) ?? [];
    const whole = known.replace(/“[^“”]{1,12}”|《[^《》]{1,12}》/g, quoted => quoted.length < 14 ? quoted.split(MARK).join("") : quoted);
    return whole.split(MARK).reduce((found, piece) => found.concat(piece.match(WHOLE) ?? []), []);
}

// What is wider than a line by itself is broken behind a hyphen, or else between any two characters.
function words(text, measure, limit) {
    const found = [];
    for (const word of tokens(text)) {
        const pieces = measure(word) > limit ? word.match(/[^-\/_.]+[-\/_.]*|[-\/_.]+/g) ?? [word] : [word];
        for (const piece of pieces)
            found.push(...(measure(piece) > limit ? [...piece] : [piece]));
    }
    return found;
}

// The width of the longest word of an alphabet, which is broken only where nothing else is left.
function longest(segments, measure) {
    let most = 0;
    for (const segment of segments)
        for (const word of (segment.text ?? "").match(/[A-Za-z0-9À-ɏ'’&]+/g) ?? [])
            most = Math.max(most, measure(word));
    return most;
}

function atoms(segments, measure, limit) {
    const found = [];
    let glued = false;
    for (const segment of segments) {
        if (segment.newline) {
            found.push({ "newline": true, "pieces": [], "width": 0 });
            glued = false;
            continue;
        }
        const tokens = segment.figure === undefined ? words(segment.text, measure, limit) : [segment];
        for (const token of tokens) {
            const figure = token.figure;
            const text = figure === undefined ? token : "";
            const width = figure === undefined ? measure(token) : token.width;
            const last = found[found.length - 1];
            const closes = text !== "" && CLOSING.includes(text);
            if (last && !last.newline && !last.space && (glued || closes)) {
                last.pieces.push({ "text": text, "figure": figure, "width": width });
                last.width += width;
            } else {
                found.push({ "pieces": [{ "text": text, "figure": figure, "width": width }], "width": width, "space": text.trim() === "" && figure === undefined });
            }
            glued = text !== "" && OPENING.includes(text);
        }
    }
    return found;
}

function fill(found, limit) {
    const lines = [];
    let line = [];
    let width = 0;
    const end = () => {
        while (line.length > 0 && line[line.length - 1].space)
            width -= line.pop().width;
        if (line.length > 0)
            lines.push({ "atoms": line, "width": width });
        line = [];
        width = 0;
    };
    for (const atom of found) {
        if (line.length > 0 && !atom.space && width + atom.width > limit + 0.5)
            end();
        if (line.length === 0 && atom.space)
            continue;
        line.push(atom);
        width += atom.width;
    }
    end();
    return lines;
}

// Two lines broken behind a pause or before a quotation, where one lies near enough to the middle; else null.
function atPause(found, limit, count) {
    if (count !== 2)
        return null;
    let best = null;
    for (let i = 1; i < found.length; i++) {
        const last = found[i - 1].pieces;
        const pauses = /[，、；：,;:—·]$/.test(last.length > 0 ? last[last.length - 1].text : "");
        if (!pauses && !/^[“‘（《「]/.test(found[i].pieces[0]?.text ?? ""))
            continue;
        const pair = [...fill(found.slice(0, i), limit), ...fill(found.slice(i), limit)];
        if (pair.length !== 2)
            continue;
        const longer = Math.max(pair[0].width, pair[1].width);
        const shorter = Math.min(pair[0].width, pair[1].width);
        if (shorter > longer * 0.45 && (!best || longer < best.longer))
            best = { "longer": longer, "lines": pair };
    }
    return best?.lines ?? null;
}

// The lines of a sentence no wider than the limit. A short last line is lengthened by narrowing
// the others; balanced text has all its lines of one length.
function lines(found, limit, em, balanced) {
    const end = found.findIndex(atom => atom.newline);
    if (end < 0)
        return paragraph(found, limit, em, balanced);
    return [...paragraph(found.slice(0, end), limit, em, balanced), ...lines(found.slice(end + 1), limit, em, balanced)];
}

function paragraph(found, limit, em, balanced) {
    const greedy = fill(found, limit);
    if (greedy.length < 2)
        return greedy;
    const widest = Math.max(...greedy.map(line => line.width));
    const short_ = candidate => candidate[candidate.length - 1].width < Math.min(7 * em, widest / 3);
    if (!balanced && !short_(greedy))
        return greedy;
    const paused = balanced ? atPause(found, limit, greedy.length) : null;
    if (paused)
        return paused;
    let best = greedy;
    for (let narrow = widest - em / 2; narrow > widest * 0.45; narrow -= em / 2) {
        const candidate = fill(found, narrow);
        if (candidate.length > greedy.length || candidate.some(line => line.width > limit + 0.5))
            break;
        best = candidate;
        if (!balanced && !short_(best))
            break;
    }
    return best;
}

// Runs of text of one line, and where its figures stand: {x, text} or {x, figure}. A comma at the
// end of a line is faded.
function runs(line) {
    const placed = [];
    let x = 0;
    line.atoms.forEach((atom, i) => atom.pieces.forEach((piece, j) => {
        const last = placed[placed.length - 1];
        const ends = i === line.atoms.length - 1 && j === atom.pieces.length - 1;
        if (ends && /^[，、,]$/.test(piece.text))
            placed.push({ "x": x, "text": piece.text, "faded": true });
        else if (piece.figure === undefined && last && last.figure === undefined)
            last.text += piece.text;
        else
            placed.push({ "x": x, "text": piece.text, "figure": piece.figure });
        x += piece.width;
    }));
    return placed;
}
