//! Languages and their messages.

mod generated {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

use std::sync::OnceLock;

pub use generated::Message;

/// A language the explanations can be had in.
///
/// ```
/// use plainfee::explain::{Language, Message};
/// let chinese = Language::find("zh-CN").ok_or("no Chinese")?;
/// assert_eq!(chinese.tag(), "zh-Hans");
/// # #[cfg(feature = "messages")]
/// assert_eq!(chinese.say(Message::RowTotal, &[]), "您总共支付");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its place in the list of languages, which is why there is always one to find.
    index: usize,
}

/// A text that is not of these messages: of another version, or cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongMessages;

/// The patterns of each language that are shipped, once they are there. They are constants that arrive late, not state.
static PATTERNS: [OnceLock<Vec<&'static str>>; generated::TAGS.len()] =
    [const { OnceLock::new() }; generated::TAGS.len()];

impl Language {
    /// Every language there is.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..generated::TAGS.len()).map(|index| Self { index })
    }

    /// The language of a tag such as `zh-CN`, `zh` or `en-GB`.
    pub fn find(tag: &str) -> Option<Self> {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let exact = Self::all().find(|language| language.tag().eq_ignore_ascii_case(tag));
        exact.or_else(|| Self::all().find(|language| primary(language.tag()) == primary(tag)))
    }

    /// English, which is always there.
    pub fn english() -> Self {
        Self::all().find(|language| language.tag() == "en").unwrap_or(Self { index: 0 })
    }

    /// The language tag, such as `zh-Hans`.
    pub fn tag(self) -> &'static str {
        generated::TAGS.get(self.index).copied().unwrap_or_default()
    }

    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self.tag() {
            "zh-Hans" => "中文",
            _ => "English",
        }
    }

    /// Whether the messages that are shipped are there; the others always are.
    pub fn is_ready(self) -> bool {
        cfg!(feature = "messages") || self.patterns().is_some()
    }

    /// Gives the language its messages, where they are not compiled in; a second time changes nothing.
    ///
    /// # Errors
    /// [`WrongMessages`] for a text that is not of exactly these messages.
    pub fn supply(self, text: &str) -> Result<(), WrongMessages> {
        patterns_of(text).ok_or(WrongMessages)?;
        if let Some(slot) = PATTERNS.get(self.index) {
            // Kept for the life of the program, once a language.
            slot.get_or_init(|| patterns_of(Box::leak(Box::from(text))).unwrap_or_default());
        }
        Ok(())
    }

    /// The messages as they travel to the page; `static/messages` holds them.
    #[cfg(feature = "messages")]
    pub fn shipped(self) -> &'static str {
        generated::TEXTS.get(self.index).copied().unwrap_or_default()
    }

    fn patterns(self) -> Option<&'static Vec<&'static str>> {
        let slot = PATTERNS.get(self.index)?;
        #[cfg(feature = "messages")]
        return Some(slot.get_or_init(|| patterns_of(self.shipped()).unwrap_or_default()));
        #[cfg(not(feature = "messages"))]
        slot.get()
    }

    fn pattern(self, message: Message) -> Option<&'static str> {
        let place = message as usize;
        match place.checked_sub(generated::SHIPPED) {
            None => self.patterns()?.get(place).copied(),
            Some(place) => generated::APART.get(place)?.get(self.index).copied(),
        }
    }

    /// A message with its arguments filled in. Arguments are text: amounts and dates come formatted.
    pub fn say(self, message: Message, arguments: &[(&str, &str)]) -> String {
        let mut said = String::new();
        fill(self.pattern(message).unwrap_or_default(), arguments, &mut said);
        if self.tag().starts_with("zh") { without_gaps(&said) } else { said }
    }
}

/// The patterns of a text, if its fingerprint is that of these messages and none is missing.
fn patterns_of(text: &str) -> Option<Vec<&str>> {
    let rest = text.strip_prefix(generated::FINGERPRINT)?.strip_prefix('\n')?;
    let patterns: Vec<&str> = rest.lines().collect();
    (rest.ends_with('\n') && patterns.len() == generated::SHIPPED).then_some(patterns)
}

/// The text without spaces between two Chinese characters, which an argument may have brought together.
fn without_gaps(text: &str) -> String {
    let chinese =
        |letter: &char| matches!(letter, '\u{3001}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let mut closed = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let gap = letter == ' '
            && letters.peek().is_some_and(chinese)
            && closed.chars().next_back().as_ref().is_some_and(chinese);
        if !gap {
            closed.push(letter);
        }
    }
    closed
}

fn value<'a>(arguments: &[(&str, &'a str)], name: &str) -> &'a str {
    arguments.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

/// Fills a compiled pattern in; `build.rs` says what the marks mean.
fn fill(pattern: &str, arguments: &[(&str, &str)], said: &mut String) {
    let mut rest = pattern;
    while let Some(at) = rest.find(['\u{1}', '\u{3}']) {
        let Some((text, marked)) = rest.split_at_checked(at) else { break };
        said.push_str(text);
        if let Some(marked) = marked.strip_prefix('\u{1}') {
            let (name, after) = marked.split_once('\u{2}').unwrap_or((marked, ""));
            said.push_str(value(arguments, name));
            rest = after;
        } else {
            let end = choice_end(marked);
            let choice = marked.get('\u{3}'.len_utf8()..end).unwrap_or_default();
            if let Some((name, variants)) = choice.split_once('\u{4}') {
                fill(chosen(variants, value(arguments, name)), arguments, said);
            }
            rest = marked.get(end..).and_then(|after| after.strip_prefix('\u{7}')).unwrap_or_default();
        }
    }
    said.push_str(rest);
}

/// Where the choice that begins a text ends, choices inside it passed over.
fn choice_end(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, mark) in text.char_indices() {
        match mark {
            '\u{3}' => depth += 1,
            '\u{7}' if depth == 1 => return at,
            '\u{7}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The variant with that key, else the default; an empty value looks for `none`.
fn chosen<'p>(variants: &'p str, value: &str) -> &'p str {
    let wanted = if value.is_empty() { "none" } else { value };
    let mut default = "";
    let mut rest = variants;
    while let Some((key, after)) = rest.split_once('\u{5}') {
        let end = variant_end(after);
        let pattern = after.get(..end).unwrap_or_default();
        if key.trim_start_matches('*') == wanted {
            return pattern;
        }
        if key.starts_with('*') {
            default = pattern;
        }
        rest = after.get(end..).and_then(|after| after.strip_prefix('\u{6}')).unwrap_or_default();
    }
    default
}

/// Where a variant's pattern ends, choices inside it passed over.
fn variant_end(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, mark) in text.char_indices() {
        match mark {
            '\u{3}' => depth += 1,
            '\u{7}' => depth = depth.saturating_sub(1),
            '\u{6}' if depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}
