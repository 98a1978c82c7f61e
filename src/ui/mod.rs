//! The page: a view of explanations.
//!
//! Outside in: [`mount`] puts [`Page`](page::Page) on an element; `session` holds its whole state, `load`
//! fetches the fee tables, `asking` and `said` turn what is typed into a request, `worked` into an explanation. Every
//! other file is one part of the page. Nothing here computes an amount, and every amount goes through
//! [`amount()`]. What has no state of its own is a function and not a component: a component adds some 2 KB to
//! the module.

// State and what changes it.
mod asking;
mod failure;
mod form;
mod load;
mod parcel;
mod said;
mod session;
mod setting;
mod typed;
mod worked;

// The browser: its clock, its address bar, its memory, and the element the page is put on.
mod address;
mod clock;
#[cfg(target_arch = "wasm32")]
mod memory;
mod mount;

// The frame of the page.
mod header;
mod notices;
mod page;
mod status;
mod tariff_choice;
mod trouble;
mod view;

// What is asked.
mod amount_field;
mod choice;
mod details_fields;
mod field;
mod figure;
mod form_panel;
mod sides;

// The answer.
mod advice_panel;
mod advice_view;
mod advised;
mod amount;
mod answer_panel;
mod aside;
mod card;
mod comparison;
mod curve;
mod promotions;
mod statement;
mod statement_row;

// Why was I charged this?
mod copied;
mod why_claim;
mod why_fields;
mod why_form;
mod why_panel;
mod why_view;

pub use amount::amount;
pub use mount::mount;
pub use statement_row::statement_row;
