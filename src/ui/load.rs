//! Fetching the published list of tariffs and the tables of one of them.

use core::future::{Future, poll_fn};
use core::pin::Pin;
use core::task::Poll;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::failure::Failure;
use super::session::Shared;
use crate::explain::Language;
use crate::table::{self, FeeTable, Index, PUBLISHED, TablePath, Tariff};

const FOLDER: &str = "fee-tables/";
const MESSAGES: &str = "static/messages/";

/// What came of loading.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The list, if it came.
    pub index: Option<Shared<Index>>,
    /// The tariff that was wanted.
    pub tariff: Result<Shared<Tariff>, Failure>,
}

/// Fetches the list, unless it is known, and every version of the tariff that is wanted.
pub async fn load(known: Option<Shared<Index>>, wanted: Option<String>) -> Arrival {
    let index = match known {
        Some(index) => Ok(index),
        None => index().await,
    };
    match index {
        Ok(index) => Arrival { tariff: tariff(&index, wanted.as_deref()).await, index: Some(index) },
        Err(failure) => Arrival { index: None, tariff: Err(failure) },
    }
}

async fn index() -> Result<Shared<Index>, Failure> {
    let text = fetch(PUBLISHED).await?;
    Index::open(PUBLISHED, &text).map(Shared::new).map_err(Failure::of)
}

async fn tariff(index: &Index, wanted: Option<&str>) -> Result<Shared<Tariff>, Failure> {
    let listed = index.find(wanted).ok_or(Failure::NoSuchTariff)?;
    let files: Vec<String> = listed.versions.iter().map(TablePath::published).collect();
    let texts = all(files.iter().map(|file| fetch(file))).await;
    let mut tables: Vec<FeeTable> = Vec::new();
    for (file, text) in files.iter().zip(texts) {
        tables.push(table::open(file, &text?).map_err(Failure::of)?);
    }
    Tariff::new(tables).map(Shared::new).map_err(Failure::of)
}

/// Fetches the messages of a language, unless they are there.
pub async fn messages(language: Language) -> Result<(), Failure> {
    if language.is_ready() {
        return Ok(());
    }
    let text = get(&format!("{MESSAGES}{}.txt", language.tag())).await?;
    // Messages of another version are as good as none: the page and its files did not come together.
    language.supply(&text).map_err(|_| Failure::Missing)
}

async fn fetch(file: &str) -> Result<String, Failure> {
    get(&format!("{FOLDER}{file}")).await
}

async fn get(address: &str) -> Result<String, Failure> {
    let text = async {
        let response = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
        let response: Response = response.dyn_into().ok()?;
        // Sign-in pages of public networks answer with HTML and status 200.
        let kind = response.headers().get("Content-Type").ok()?;
        let is_page = kind.is_some_and(|kind| kind.starts_with("text/html"));
        // Read to the end even when it is not used, or the browser counts the request as broken off.
        let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        Some(match response.status() {
            404 | 410 => Err(Failure::Missing),
            200..=299 if !is_page => Ok(text),
            _ => Err(Failure::Offline),
        })
    };
    text.await.unwrap_or(Err(Failure::Offline))
}

/// Waits for all of them at once, so that six versions take as long as one.
async fn all<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut futures: Vec<Pin<Box<F>>> = futures.map(Box::pin).collect();
    let mut outputs: Vec<Option<F::Output>> = futures.iter().map(|_| None).collect();
    poll_fn(|context| {
        for (future, output) in futures.iter_mut().zip(&mut outputs).filter(|(_, output)| output.is_none()) {
            if let Poll::Ready(ready) = future.as_mut().poll(context) {
                *output = Some(ready);
            }
        }
        if outputs.iter().all(Option::is_some) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    outputs.into_iter().flatten().collect()
}
