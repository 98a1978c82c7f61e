//! How fast charges are held against a tariff, and in how much memory: `cargo run --release --example backtest_speed`.
//!
//! Makes charges of the demonstration wallet, the same in every run, one in fifty of them a little wrong, and runs
//! `plainfee backtest` on them, each size in a process of its own, so that the peaks of memory are apart. It prints a
//! table; nothing is asserted, since machines differ.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use plainfee::quote::{Request, quote};
use plainfee::table::{Tariff, parse};

const TABLES: &str = "fee-tables/demo-wallet";

/// So many different charges are made; larger files repeat them with other names.
const DIFFERENT: usize = 20_000;

/// One in so many is wrong.
const WRONG: usize = 50;

/// Sizes, and whether only what was said is tried.
const RUNS: [(usize, bool); 6] =
    [(10_000, true), (100_000, true), (1_000_000, true), (10_000, false), (100_000, false), (1_000_000, false)];

fn main() -> ExitCode {
    // With arguments it is the program itself, which tells its peak at the end.
    if std::env::args().len() > 1 {
        let code = plainfee::cli::run();
        eprintln!("{}", peak());
        return code;
    }
    let folder = std::env::temp_dir().join("plainfee-backtest-speed");
    fs::create_dir_all(&folder).expect("a folder");
    let charges = charges();
    println!(
        "{:<10} {:<8} {:>6} {:>9} {:>10} {:>11} {:>9}",
        "charges", "search", "MB", "seconds", "a second", "mismatches", "peak, MB"
    );
    for (size, is_quick) in RUNS {
        let path = folder.join(format!("{size}.csv"));
        let bytes = write(&path, &charges, size);
        measure(&path, size, bytes, is_quick);
    }
    let _ = fs::remove_dir_all(&folder);
    ExitCode::SUCCESS
}

fn measure(path: &Path, size: usize, bytes: usize, is_quick: bool) {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["backtest", "--format", "json", "--tables", TABLES]);
    command.arg("--mismatches").arg(path.with_extension("mismatches.csv"));
    command.arg("--progress").arg(path.with_extension("progress.json"));
    let _ = fs::remove_file(path.with_extension("progress.json"));
    if is_quick {
        command.arg("--quick");
    }
    let begun = Instant::now();
    let output = command.arg(path).stdin(Stdio::null()).output().expect("it runs");
    let elapsed = begun.elapsed().as_millis().max(1);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON value");
    let peak = String::from_utf8_lossy(&output.stderr);
    let kilobytes: u64 = peak.lines().last().and_then(|line| line.parse().ok()).unwrap_or_default();
    let search = if is_quick { "none" } else { "full" };
    let rate = size as u128 * 1_000 / elapsed;
    let (megabytes, mismatches) = (bytes / 1_000_000, told["backtest"]["mismatches"].as_u64().unwrap_or_default());
    let seconds = format!("{}.{:03}", elapsed / 1_000, elapsed % 1_000);
    println!("{size:<10} {search:<8} {megabytes:>6} {seconds:>9} {rate:>10} {mismatches:>11} {:>9}", kilobytes / 1_000);
}

/// The most memory the process has held, in kilobytes; 0 where the system does not tell.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

/// Whole numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[usize::try_from(self.below(all.len() as u64)).expect("a place")]
    }
}

fn tariff() -> Tariff {
    let table = |version: &str| {
        let path = format!("{TABLES}/{version}.json");
        parse(&path, &fs::read_to_string(&path).expect("a table")).expect("a table that checks")
    };
    Tariff::new(vec![table("2026-01"), table("2026-12")]).expect("a tariff")
}

/// Rows without their names: everything that is asked for is said.
fn charges() -> Vec<String> {
    let (tariff, mut dice, mut rows) = (tariff(), Dice(7), Vec::new());
    while rows.len() < DIFFERENT {
        let service = dice.of(&["send", "withdraw", "top-up", "remit", "remit"]);
        let method = match service {
            "withdraw" => dice.of(&["bank-card", "agent"]),
            "top-up" => dice.of(&["bank-transfer", "debit-card", "credit-card"]),
            "remit" => dice.of(&["balance", "bank-transfer", "debit-card"]),
            _ => dice.of(&["balance", "debit-card", "credit-card"]),
        };
        let (country, currency) = match service {
            "remit" => [("US", "USD"), ("JP", "JPY"), ("VN", "VND"), ("KW", "KWD")]
                [usize::try_from(dice.below(4)).expect("a place")],
            _ => ("", ""),
        };
        let amount = format!("{}.{:02}", 50 + dice.below(3_000), dice.below(100));
        let day = format!("2026-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28));
        let delivery = if service == "send" && method != "credit-card" { dice.of(&["wallet", "bank"]) } else { "" };
        let (sent, withdrawn, remitted) = (dice.below(6), dice.below(4) * 700, dice.below(4));
        let used = match service {
            "send" => format!(r#""send-to-bank":"{sent}""#),
            "withdraw" => format!(r#""withdrawn":"{withdrawn}""#),
            "remit" => format!(r#""remitted":"{remitted}""#),
            _ => String::new(),
        };
        let to = if country.is_empty() { String::new() } else { format!(r#","to":{{"country":"{country}"}}"#) };
        let facts = if delivery.is_empty() { String::new() } else { format!(r#""delivery":"{delivery}","#) };
        let recipient = if service == "remit" { r#""recipient":"registered","# } else { "" };
        let request = format!(
            r#"{{"service":"{service}","method":"{method}","amount":"{amount}"{to},"facts":{{{facts}{recipient}"identity":"verified"}},"used":{{{used}}},"asOf":"{day}T10:00:00+08:00"}}"#
        );
        let request = Request::parse("request", &request).expect("a request");
        let Ok(quote) = quote(&tariff, &request) else { continue };
        let Some(statement) = quote.statements[0].outcome.statement() else { continue };
        let mut units = statement.cost.on_top.amount().units(2).expect("whole cents");
        if rows.len() % WRONG == 7 {
            units += 1 + i128::from(dice.below(500));
        }
        let recipient = if service == "remit" { "registered" } else { "" };
        let of = |wanted: &str, used: u64| if service == wanted { used.to_string() } else { String::new() };
        let used = [of("send", sent), of("withdraw", withdrawn), of("remit", remitted)].join(",");
        rows.push(format!(
            "{}.{:02},{service},{method},{amount},{country},{currency},{day},10:00,{delivery},{recipient},verified,{used}",
            units / 100,
            units % 100
        ));
    }
    rows
}

fn write(path: &Path, charges: &[String], size: usize) -> usize {
    let mut file = std::io::BufWriter::new(fs::File::create(path).expect("a file"));
    let headings = "id,charged,service,method,amount,country,to-currency,on,at,fact:delivery,fact:recipient,fact:identity,used:send-to-bank,used:withdrawn,used:remitted\n";
    let (mut bytes, mut row) = (headings.len(), String::new());
    file.write_all(headings.as_bytes()).expect("it is written");
    for (number, charge) in charges.iter().cycle().take(size).enumerate() {
        row.clear();
        let _ = writeln!(row, "c{number},{charge}");
        bytes += row.len();
        file.write_all(row.as_bytes()).expect("it is written");
    }
    file.flush().expect("it is written");
    bytes
}
