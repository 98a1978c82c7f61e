//! A static server for this machine, with the headers that a careful host would send.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::thread;

use crate::failure::{Doing, Outcome};
use crate::http::{self, Answer};
use crate::names::PAGE;
use crate::{media_type, place};

const NOT_FOUND: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Not found</title>\n\
    <h1>Not found</h1>\n<p>There is no such file. <a href=\"/\">Go to the calculator.</a></p>\n</html>\n";

/// Takes the port, before a long build whose end would only tell that the port is in use.
pub fn claim(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).doing(format!("use port {port}; choose another with --port"))
}

/// Serves until it is stopped.
pub fn forever(listener: TcpListener) -> Outcome {
    let address = start(listener)?;
    println!("Serving http://{address}/ (stop with Ctrl+C)");
    loop {
        thread::park();
    }
}

/// Serves on threads of its own, and returns where.
pub fn start(listener: TcpListener) -> Outcome<SocketAddr> {
    let dist = place::dist()?.canonicalize().doing("find dist")?;
    let address = listener.local_addr().doing("find the server's own address")?;
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let dist = dist.clone();
            thread::spawn(move || http::converse(connection, |path| answer(path, &dist)));
        }
    });
    Ok(address)
}

fn answer(path: &str, dist: &Path) -> Answer {
    match find(path, dist) {
        Some((file, body)) => Answer { status: "200 OK", kind: media_type::of(&file), body },
        None => Answer { status: "404 Not Found", kind: "text/html; charset=utf-8", body: NOT_FOUND.into() },
    }
}

fn find(path: &str, dist: &Path) -> Option<(PathBuf, Vec<u8>)> {
    let mut file = dist.join(inside(path)?);
    if file.is_dir() {
        file.push(PAGE);
    }
    let file = file.canonicalize().ok().filter(|file| file.starts_with(dist))?;
    let body = fs::read(&file).ok()?;
    Some((file, body))
}

/// The relative path that a URL names, unless it tries to leave the folder.
fn inside(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = PathBuf::from(decoded(path.strip_prefix('/')?)?);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? * 16 + hex(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains(['\0', '\\']))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn urls_stay_inside() {
        assert_eq!(super::inside("/static/page.js?x=../..").as_deref(), Some(Path::new("static/page.js")));
        assert_eq!(super::inside("/fee%20tables/a.json").as_deref(), Some(Path::new("fee tables/a.json")));
        assert_eq!(super::inside("/").as_deref(), Some(Path::new("")));
        for url in [
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "//etc/passwd",
            "/a%5c..%5cb",
            "/%00",
            "/%",
            "/%zz",
            "/%ff",
            "*",
        ] {
            assert_eq!(super::inside(url), None, "{url}");
        }
    }
}
