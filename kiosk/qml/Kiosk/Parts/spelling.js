.pragma library

// The clauses of a fact as segments of a Prose, each clause on a new line or all in one run.

function spell(clauses, broken) {
    const segments = [];
    clauses.forEach((clause, i) => {
        if (i > 0 && broken)
            segments.push({ "newline": true });
        for (const part of clause.parts)
            segments.push(part.figure && (part.figure.counts || part.text.length <= 12) ? { "figure": part.figure } : { "text": part.text });
        if (clause.pause !== "")
            segments.push({ "text": clause.pause + (/[,;:.!?]$/.test(clause.pause) ? " " : "") });
    });
    return segments;
}
