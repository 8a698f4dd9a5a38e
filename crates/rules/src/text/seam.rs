//! Words that lost the space between them with their markup: "inPython", "BachelorsDegree", "aSenior Physiotherapistto join".

use crate::lexicon::{Lexicon, Numbers};
use crate::token::{Kind, Letters, Token, tokenize};

/// What no name ends with.
const TAILS: &[&str] = &[
    "Degree", "Excellent", "Experience", "Good", "Our", "Proficient", "Strong", "The", "This", "We", "You",
    "Your",
];

/// What stands behind words that were in bold.
const FOLLOWERS: &[&str] = &[
    "and", "as", "at", "degree", "department", "for", "from", "in", "is", "job", "of", "on", "opportunity",
    "or", "position", "post", "role", "team", "to", "who", "with",
];

/// Words in bold are seldom more.
const RUN: usize = 5;

/// Parts words that are glued. Nearly no text has any.
pub(super) fn parted<'a>(tokens: Vec<Token<'a>>, lexicon: &Lexicon) -> Vec<Token<'a>> {
    let mut seams: Vec<(usize, Vec<Token<'a>>)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        // "ORMaster's" has other letters, too.
        if matches!(token.letters, Letters::Capitals | Letters::Other)
            && let Some(words) = joiner(&tokens, at, lexicon).or_else(|| halves(token, lexicon))
        {
            seams.push((at, words));
            // Markup that took the space before its words took the one behind them, too.
            let run = tokens.iter().enumerate().skip(at + 1).take(RUN);
            let mut run =
                run.take_while(|(_, token)| token.kind == Kind::Word && token.is_capital() && !token.glued);
            seams.extend(run.find_map(|(at, token)| Some((at, follower(token, lexicon)?.into()))));
        }
    }
    if seams.is_empty() {
        return tokens;
    }
    // A run may hold seams of its own, and end where another's does.
    seams.sort_by_key(|(at, _)| *at);
    seams.dedup_by_key(|(at, _)| *at);
    let mut out = Vec::with_capacity(tokens.len() + 2 * seams.len());
    let mut from = 0;
    for (at, words) in seams {
        out.extend_from_slice(tokens.get(from..at).unwrap_or_default());
        out.extend(words);
        from = at + 1;
    }
    out.extend_from_slice(tokens.get(from..).unwrap_or_default());
    out
}

/// "….ORGraduates of other schools": a word that joins two ways, behind the end of the first, and the one that the second begins with.
fn joiner<'a>(tokens: &[Token<'a>], at: usize, lexicon: &Lexicon) -> Option<Vec<Token<'a>>> {
    let token = tokens.get(at)?;
    let seam = ["OR", "AND"].iter().find(|word| token.text.starts_with(**word))?.len();
    let ended =
        at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| matches!(t.text, "." | ";" | ")"));
    let rest = token.text.get(seam..)?.as_bytes();
    let next = tokens.get(at + 1);
    // "…;ORb) one year of it": no name, though one may be written so.
    let numbered = matches!(rest, [b'a'..=b'h']) && next.is_some_and(|t| t.text == ")");
    let begins = match rest {
        [b'A'..=b'Z', b'a'..=b'z', ..] => true,
        // "….ORA combination of both"
        [b'A'] => next.is_some_and(|t| t.kind == Kind::Word && t.is_low() && !t.glued),
        _ => false,
    };
    if !ended || !numbered && (!begins || known(token, lexicon)) {
        return None;
    }
    split(token, seam).map(Vec::from)
}

/// The words of a token with capitals inside, if no name holds it: a word in small letters and one with a capital, or one that sentences begin with.
fn halves<'a>(token: &Token<'a>, lexicon: &Lexicon) -> Option<Vec<Token<'a>>> {
    if token.kind != Kind::Word || token.letters != Letters::Capitals || token.text.len() < 4 {
        return None;
    }
    let bytes = token.text.as_bytes();
    let seam = bytes.windows(2).position(|pair| matches!(pair, [b'a'..=b'z', b'A'..=b'Z']))? + 1;
    let (left, right) = token.text.split_at_checked(seam)?;
    let low = left.bytes().all(|byte| byte.is_ascii_lowercase()) && (left.len() > 1 || left == "a");
    if right.len() < 2 || !(low || TAILS.contains(&right)) || known(token, lexicon) {
        return None;
    }
    let [left, right] = split(token, seam)?;
    if !known(&left, lexicon) {
        return None;
    }
    if known(&right, lexicon) {
        return Some(vec![left, right]);
    }
    let [right, behind] = follower(&right, lexicon)?;
    Some(vec![left, right, behind])
}

/// The two words of a token that no lexicon knows, where a known one and a small word or a noun are glued: "Physiotherapistto".
fn follower<'a>(token: &Token<'a>, lexicon: &Lexicon) -> Option<[Token<'a>; 2]> {
    if known(token, lexicon) {
        return None;
    }
    let mut seams = FOLLOWERS.iter().filter_map(|word| token.text.strip_suffix(word)).map(str::len);
    seams.find_map(|seam| split(token, seam).filter(|[front, _]| seam > 2 && known(front, lexicon)))
}

fn split<'a>(token: &Token<'a>, seam: usize) -> Option<[Token<'a>; 2]> {
    let (left, right) = token.text.split_at_checked(seam)?;
    let start = token.span.start as usize;
    let (left, right) = (tokenize(left, start), tokenize(right, start + seam));
    let ([left], [right]) = (left.as_slice(), right.as_slice()) else { return None };
    Some([Token { glued: token.glued, ..*left }, Token { glued: false, ..*right }])
}

fn known(token: &Token<'_>, lexicon: &Lexicon) -> bool {
    lexicon.numbers(std::slice::from_ref(token)).iter().all(Numbers::known)
}
