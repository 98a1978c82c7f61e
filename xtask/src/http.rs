//! As much HTTP as a browser on this machine needs: one request to a connection, a thread to each. (A server
//! crate with a pool of threads left requests unanswered for as long as idle connections held the pool.)

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

const LONGEST_REQUEST: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);
const HEADERS: &str = "\
    Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Referrer-Policy: no-referrer\r\n\
    Cache-Control: no-cache\r\n\
    Connection: close\r\n";

pub struct Answer {
    pub status: &'static str,
    pub kind: &'static str,
    pub body: Vec<u8>,
}

/// Reads a request and sends what `answer` has for its path. Nobody is left to tell when the browser hangs up.
pub fn converse(mut connection: TcpStream, answer: impl FnOnce(&str) -> Answer) {
    let _ = read(&connection).and_then(|request| write(&mut connection, &request, answer));
}

struct Request {
    method: String,
    path: String,
}

fn read(connection: &TcpStream) -> io::Result<Request> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(connection.take(LONGEST_REQUEST)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for header in lines {
        if header?.is_empty() {
            let mut words = first.split(' ').map(str::to_owned);
            let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            return Ok(Request { method, path });
        }
    }
    Err(io::ErrorKind::UnexpectedEof.into())
}

fn write(to: &mut impl Write, request: &Request, answer: impl FnOnce(&str) -> Answer) -> io::Result<()> {
    let Answer { status, kind, body } = match request.method.as_str() {
        "GET" | "HEAD" => answer(&request.path),
        _ => Answer {
            status: "405 Method Not Allowed",
            kind: "text/plain; charset=utf-8",
            body: b"Only GET and HEAD are answered.\n".to_vec(),
        },
    };
    let length = body.len();
    write!(to, "HTTP/1.1 {status}\r\n{HEADERS}Content-Type: {kind}\r\nContent-Length: {length}\r\n\r\n")?;
    if request.method != "HEAD" {
        to.write_all(&body)?;
    }
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::{Answer, Request, write};

    fn reply(method: &str) -> String {
        let request = Request { method: method.to_owned(), path: "/a".to_owned() };
        let mut sent = Vec::new();
        let answer = |path: &str| Answer { status: "200 OK", kind: "text/plain", body: path.into() };
        write(&mut sent, &request, answer).expect("memory takes everything");
        String::from_utf8(sent).expect("text")
    }

    #[test]
    fn only_reading_is_answered() {
        assert!(reply("GET").starts_with("HTTP/1.1 200 OK\r\n"));
        assert!(reply("GET").ends_with("Content-Length: 2\r\n\r\n/a"));
        assert!(reply("HEAD").ends_with("Content-Length: 2\r\n\r\n"));
        assert!(reply("POST").starts_with("HTTP/1.1 405 "));
    }
}
