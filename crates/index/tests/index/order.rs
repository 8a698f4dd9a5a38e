//! The order in which postings come, and the parts in which they come, leave no trace in a plan.

use crate::corpus::*;
use rolefit_index::columns::Columns;
use rolefit_index::index::Index;
use rolefit_index::records::Record;
use std::borrow::Cow;
use std::path::Path;

/// A plan without the places of records, which are those of a file.
fn plan(folder: &Path) -> Columns<'static> {
    let index = Index::open(folder, &versions()).unwrap();
    assert_eq!(index.segments().len(), 1);
    let columns = index.segments()[0].columns();
    macro_rules! owned {
        ($($name:ident)*) => { Columns { $($name: Cow::Owned(columns.$name.to_vec()),)* ..Columns::default() } };
    }
    owned!(
        asks slots jobs shared shared_ends shared_jobs lengths rows row_ends graded_ends own own_ends posting_jobs phrases
        phrase_ends keys key_ends id_ends ids texts kinds posted through employers company_ends companies pay_ends pay
    )
}

#[test]
fn a_plan_depends_on_its_postings_alone() {
    let straight = folder("straight");
    build(&straight, &RECORDS);
    let want = plan(&straight);
    let backwards = folder("backwards");
    let reversed: Vec<Record> = RECORDS.iter().rev().cloned().collect();
    build(&backwards, &reversed);
    assert!(plan(&backwards) == want, "backwards");
    let parts = folder("parts");
    let mut writer = writer(&parts);
    for part in RECORDS.chunks(7) {
        writer.add(part.to_vec()).unwrap();
        writer.commit().unwrap();
    }
    writer.finish().unwrap();
    assert!(plan(&parts) == want, "in parts");
}

#[test]
fn what_was_removed_leaves_no_trace_after_compacting() {
    let all = folder("all");
    build(&all, &RECORDS);
    let (gone, left): (Vec<_>, Vec<_>) = RECORDS.iter().cloned().enumerate().partition(|(at, _)| at % 3 == 0);
    let left: Vec<Record> = left.into_iter().map(|(_, record)| record).collect();
    let few = folder("few");
    build(&few, &left);
    let mut writer = writer(&all);
    let ids: Vec<String> = gone.into_iter().map(|(_, record)| record.posting.id).collect();
    assert!(writer.remove(&ids).unwrap().is_empty());
    let again = writer.remove(&ids).unwrap();
    assert_eq!(again.len(), ids.len(), "what is gone is not found");
    writer.compact().unwrap();
    drop(writer);
    assert!(plan(&all) == plan(&few));
    let index = Index::open(&all, &versions()).unwrap();
    for record in &left {
        let place = index.find(&record.posting.id).unwrap();
        assert_eq!(index.record(place).unwrap().extraction, record.extraction);
    }
}
