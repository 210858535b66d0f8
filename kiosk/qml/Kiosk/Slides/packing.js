.pragma library

// Places the facts of a topic slide: cards side by side, sentences one below the other, a picture
// of a figure beside the rest. Items have setting, group, x, y, lay(width) and least().

function isPicture(item) {
    return item.setting === "ring" || item.setting === "growth";
}

// Lays items out in a frame {x, y, width, gap, columns, beside}; returns the height they take.
function arrange(items, frame) {
    const picture = frame.beside && items.length > 1 ? items.find(isPicture) : undefined;
    if (!picture)
        return stack(rows(items, frame), frame);
    const others = items.filter(item => item !== picture);
    const share = Math.max(picture.least(), frame.width * 0.3);
    const side = frame.gap * 2;
    const rest = Object.assign({}, frame, { "width": frame.width - share - side, "columns": frame.columns - 1 });
    const last = items[items.length - 1] === picture;
    const pictureX = last ? frame.x + rest.width + side : frame.x;
    rest.x = last ? frame.x : frame.x + share + side;
    const tall = stack(rows(others, rest), rest);
    const high = picture.lay(share);
    const height = Math.max(tall, high);
    picture.x = Math.round(pictureX);
    picture.y = Math.round(frame.y + (height - high) / 2);
    for (const item of others)
        item.y += Math.round((height - tall) / 2);
    return height;
}

// Rows of items; a row of cards keeps the cards of one fact together.
function rows(items, frame) {
    const found = [];
    let i = 0;
    while (i < items.length) {
        if (items[i].setting !== "cards") {
            found.push([items[i++]]);
            continue;
        }
        let end = i;
        while (end < items.length && items[end].setting === "cards")
            end++;
        found.push(...packed(items.slice(i, end), frame));
        i = end;
    }
    return found;
}

function packed(cards, frame) {
    let columns = Math.min(frame.columns, cards.length);
    const tooNarrow = row => row.some((card, i) => card.least() > room(row, i, columns, frame));
    while (columns > 1 && grouped(cards, columns).some(tooNarrow))
        columns--;
    const even = Math.ceil(cards.length / Math.ceil(cards.length / columns));
    const evenly = grouped(cards, even);
    const limit = evenly.length <= Math.ceil(cards.length / columns) ? even : columns;
    return grouped(cards, limit).map(row => Object.assign(row, { "columns": limit }));
}

// The width a card may take: its column, or all that is left where it is the last of its row.
function room(row, i, columns, frame) {
    const column = Math.floor((frame.width - frame.gap * (columns - 1)) / columns);
    return i < row.length - 1 ? column : frame.width - i * (column + frame.gap);
}

function grouped(cards, columns) {
    const found = [[]];
    cards.forEach((card, i) => {
        const row = found[found.length - 1];
        const begins = i === 0 || cards[i - 1].group !== card.group;
        const together = cards.filter(other => other.group === card.group).length;
        if (row.length >= columns || (begins && row.length > 0 && together <= columns && row.length + together > columns))
            found.push([card]);
        else
            row.push(card);
    });
    return found;
}

function stack(found, frame) {
    let y = frame.y;
    for (const row of found) {
        const columns = row.columns ?? 1;
        const width = Math.floor((frame.width - frame.gap * (columns - 1)) / columns);
        let high = 0;
        row.forEach((item, i) => {
            const wanted = columns > 1 ? Math.min(Math.max(width, item.least()), room(row, i, columns, frame)) : width;
            high = Math.max(high, item.lay(wanted));
            item.x = Math.round(frame.x + i * (width + frame.gap));
            item.y = Math.round(y);
        });
        y += high + frame.gap * (frame.roomy ?? 1);
    }
    return y - frame.gap * (frame.roomy ?? 1) - frame.y;
}

// Whether every figure has the width it needs.
function fits(items) {
    return items.every(item => item.width + 0.5 >= item.least());
}
