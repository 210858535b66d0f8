.pragma library

// Places the facts of a topic slide in a frame {x, y, width, gap, columns, composition, beside, roomy}:
// cards side by side, sentences one below the other, a picture of a figure beside the rest. Items
// have layout, group, aside, boost, x, y, lay(width) and least().

// Lays items out and returns the height they take.
function arrange(items, frame) {
    for (const item of items)
        item.boost = 1;
    const picture = frame.beside && items.length > 1 ? items.find(item => item.aside > 0) : undefined;
    if (picture)
        return pictured(items, picture, frame);
    if (frame.beside && frame.composition === "aside") {
        const height = aside(items, frame);
        if (height !== null)
            return height;
    }
    return stack(rows(items, frame), frame);
}

// A picture at one side, all else at the other, both in the middle of their height.
function pictured(items, picture, frame) {
    const others = items.filter(item => item !== picture);
    const wide = picture.aside > 0.5;
    const share = Math.max(picture.least(), frame.width * picture.aside);
    const side = frame.gap * 2;
    const last = wide ? items[0] !== picture : items[items.length - 1] === picture;
    const rest = Object.assign({}, frame, { "width": frame.width - share - side, "columns": wide ? 1 : frame.columns - 1 });
    rest.x = last ? frame.x : frame.x + share + side;
    const tall = stack(rows(others, rest), rest);
    let high = picture.lay(share);
    // It may stand as high as all that is beside it.
    if (!wide && high < tall) {
        picture.boost = Math.min(1.35, tall / high);
        if (picture.least() > share)
            picture.boost = 1;
        high = picture.lay(share);
    }
    const height = Math.max(tall, high);
    picture.x = Math.round(last ? frame.x + rest.width + side : frame.x);
    picture.y = Math.round(frame.y + (height - high) / 2);
    for (const item of others)
        item.y += Math.round((height - tall) / 2);
    return height;
}

// The first items in a column of their own, the rest beside them, as evenly high as can be; null
// where one of the columns would be too narrow.
function aside(items, frame) {
    // Where to part them is found once, at the largest size that fits: it hardly depends on the size.
    frame.parting = frame.parting || parting(items, frame);
    const parted = frame.parting > 0 ? columnsOf(items, frame, frame.parting) : null;
    if (!parted)
        return null;
    for (const column of parted.columns)
        for (const item of column.items)
            item.y += Math.round((parted.height - column.height) / 2);
    return parted.height;
}

function parting(items, frame) {
    let best = 0;
    let least = Infinity;
    for (let count = 1; count < items.length; count++) {
        if (items[count].group === items[count - 1].group)
            continue;
        const height = columnsOf(items, frame, count)?.height ?? Infinity;
        if (height < least) {
            least = height;
            best = count;
        }
    }
    return best;
}

function columnsOf(items, frame, count) {
    const side = frame.gap * 2.5;
    const left = items.slice(0, count);
    const right = items.slice(count);
    const narrow = Object.assign({}, frame, { "columns": 1 });
    narrow.width = Math.max(...left.map(item => item.least()), frame.width * 0.36);
    const wide = Object.assign({}, frame, { "columns": right.length > 3 ? 2 : 1 });
    wide.x = frame.x + narrow.width + side;
    wide.width = frame.width - narrow.width - side;
    if (right.some(item => item.least() > wide.width))
        return null;
    const columns = [[left, narrow], [right, wide]].map(([column, own]) => ({ "items": column, "height": stack(rows(column, own), own) }));
    return { "columns": columns, "height": Math.max(...columns.map(column => column.height)) };
}

// Rows of items; a row of cards keeps the cards of one fact together.
function rows(items, frame) {
    const found = [];
    let i = 0;
    while (i < items.length) {
        if (besideHero(items, i, frame)) {
            found.push(Object.assign(items.slice(0, 2), { "columns": 2 }));
            i = 2;
            continue;
        }
        if (items[i].layout !== "cards" || frame.composition === "ledger") {
            found.push([items[i++]]);
            continue;
        }
        let end = i;
        while (end < items.length && items[end].layout === "cards")
            end++;
        found.push(...packed(items.slice(i, end), frame));
        i = end;
    }
    return found;
}

// One card alone between the great figure and something else stands beside the great figure.
function besideHero(items, i, frame) {
    const alone = items.length > 2 && items[1].layout === "cards" && items[2].layout !== "cards";
    return i === 0 && frame.columns > 1 && items[0].layout === "hero" && alone && items[0].least() + items[1].least() + frame.gap < frame.width;
}

function packed(cards, frame) {
    let columns = Math.min(frame.columns, cards.length);
    const tooNarrow = row => row.some((card, i) => card.least() > room(row, i, columns, frame));
    while (columns > 1 && grouped(cards, columns).some(tooNarrow))
        columns--;
    const even = Math.ceil(cards.length / Math.ceil(cards.length / columns));
    const evenly = grouped(cards, even);
    const limit = evenly.length <= Math.ceil(cards.length / columns) ? even : columns;
    const found = grouped(cards, limit);
    if (frame.composition === "grid" && found.length > 1)
        return found.map(row => boosted(row, limit, frame));
    return found.map(row => Object.assign(row, { "columns": limit }));
}

// A row of fewer cards has larger ones, as far as they have room.
function boosted(row, columns, frame) {
    const boost = Math.min(1.4, columns / row.length);
    for (const card of row)
        card.boost = boost;
    const wide = row.some((card, i) => card.least() > room(row, i, row.length, frame));
    for (const card of row)
        card.boost = wide ? 1 : boost;
    return Object.assign(row, { "columns": wide ? columns : row.length });
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
