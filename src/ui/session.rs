//! The whole state of the page, and everything that can happen to it.

use core::ops::Deref;
use std::rc::Rc;

use yew::Reducible;

use super::failure::Failure;
use super::form::{Edit, Form};
use super::load::Arrival;
use super::parcel::{Parcel, WhyParcel};
use super::view::View;
use super::why_form::{WhyEdit, WhyForm};
use crate::explain::Language;
use crate::table::{Index, Tariff};

/// Something loaded once and shared, equal only to itself.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The state.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub language: Language,
    pub view: View,
    /// The tariff that is wanted; nothing means the first of the list.
    pub wanted: Option<String>,
    pub index: Option<Shared<Index>>,
    /// The wanted tariff once it came, or why it did not.
    pub tariff: Option<Result<Shared<Tariff>, Failure>>,
    /// What came later, or why it did not; nothing while it is on its way.
    pub parcel: Option<Result<Parcel, Failure>>,
    /// What answers the other question, once it was asked for.
    pub why: Option<Result<WhyParcel, Failure>>,
    pub form: Form,
    /// What is known of a charge, for the other question.
    pub why_form: WhyForm,
    /// Counts the loads, so that one overtaken by a later choice is dropped.
    pub attempt: u32,
}

/// What can happen.
#[derive(Debug)]
pub enum Action {
    Language(Language),
    View(View),
    Failed(Failure),
    Tariff(String),
    Arrived(u32, Arrival),
    Parcel(Result<Parcel, Failure>),
    Why(Result<WhyParcel, Failure>),
    Retry,
    Edited(Vec<Edit>),
    WhyEdited(WhyEdit),
}

impl Session {
    /// The state before anything has arrived.
    pub fn new(language: Language, wanted: Option<String>, view: View) -> Self {
        Self {
            language,
            view,
            wanted,
            index: None,
            tariff: None,
            parcel: None,
            why: None,
            form: Form::default(),
            why_form: WhyForm::default(),
            attempt: 0,
        }
    }

    fn load_again(&mut self) {
        self.tariff = None;
        self.attempt += 1;
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Language(language) => next.language = language,
            Action::View(view) => next.view = view,
            Action::Failed(failure) => next.tariff = Some(Err(failure)),
            Action::Tariff(tariff) => {
                next.wanted = Some(tariff);
                next.load_again();
            }
            Action::Arrived(attempt, _) if attempt != self.attempt => return self,
            Action::Arrived(_, arrival) => {
                next.index = arrival.index;
                next.tariff = Some(arrival.tariff);
            }
            Action::Parcel(parcel) => next.parcel = Some(parcel),
            Action::Why(parcel) => next.why = Some(parcel),
            Action::Retry => next.load_again(),
            Action::WhyEdited(edit) => next.why_form.edit(edit),
            Action::Edited(edits) => edits.into_iter().for_each(|edit| next.form.edit(edit)),
        }
        Rc::new(next)
    }
}
