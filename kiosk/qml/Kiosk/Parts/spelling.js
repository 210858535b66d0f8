.pragma library

// The clauses of a fact as segments of a Prose, each clause on a new line or all in one run. Set
// apart, a figure begins a line of its own where more than a word or two lead up to it.

const SHORT = 3;

function spell(clauses, broken, apart) {
    const segments = [];
    clauses.forEach((clause, i) => {
        if (i > 0 && broken)
            segments.push({ "newline": true });
        let before = i > 0 && !broken ? SHORT : 0;
        for (const part of clause.parts) {
            const large = part.figure && (part.figure.counts || part.text.length <= 12);
            if (apart && part.figure?.counts && before >= SHORT)
                segments.push({ "newline": true });
            before = large ? 0 : before + part.text.length;
            segments.push(large ? { "figure": part.figure } : { "text": part.text });
        }
        if (clause.pause !== "")
            segments.push({ "text": clause.pause + (/[,;:.!?]$/.test(clause.pause) ? " " : "") });
    });
    return segments;
}
