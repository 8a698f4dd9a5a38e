#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(broken) = rolefit_laws::check("wire", bytes) {
        panic!("{broken}");
    }
});
