//! Rows of a Parquet file, written as they come. Where the program was built without Parquet, it says so.

/// A column: its name, and what stands in it.
pub type Column = (&'static str, Kind);

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// Hundredths.
    Hundredths,
    /// A day, counted from 1 January 1970.
    Day,
}

/// What stands in a row; nothing where there is nothing to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Of a column of text.
    Text(Option<String>),
    /// Of any other column.
    Number(Option<i64>),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(Some(text.to_owned()))
    }
}

#[cfg(feature = "parquet")]
pub use with::Sheet;

#[cfg(not(feature = "parquet"))]
pub use without::Sheet;

#[cfg(not(feature = "parquet"))]
mod without {
    use super::{Cell, Column};
    use crate::terminal::Terminal;

    /// Why there is no file.
    const WHY: &str = "this program was built without Parquet: build it with `cargo build --release -p rolefit --features parquet`";

    /// A file that is never begun.
    pub enum Sheet {}

    impl Sheet {
        /// Says why not.
        pub fn new(_: &str, _: &'static [Column], _: &Terminal) -> anyhow::Result<Sheet> {
            anyhow::bail!(WHY)
        }

        /// Adds a row.
        pub fn row(&mut self, _: Vec<Cell>) -> anyhow::Result<()> {
            match *self {}
        }

        /// Ends the file.
        pub fn finish(self) -> anyhow::Result<()> {
            match self {}
        }
    }
}

#[cfg(feature = "parquet")]
mod with {
    use super::{Cell, Column, Kind};
    use crate::terminal::Terminal;
    use parquet::basic::{Compression, ZstdLevel};
    use parquet::column::writer::ColumnWriter;
    use parquet::data_type::ByteArray;
    use parquet::errors::ParquetError;
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::parser::parse_message_type;
    use std::io::Write;
    use std::sync::Arc;

    /// Rows that are written together, at most, and bytes of their text.
    const ROWS: usize = 1 << 16;
    const BYTES: usize = 1 << 25;

    /// A file on the way to standard output.
    pub struct Sheet {
        columns: &'static [Column],
        writer: SerializedFileWriter<Box<dyn Write + Send>>,
        /// Column after column.
        cells: Vec<Vec<Cell>>,
        rows: usize,
        bytes: usize,
    }

    impl Sheet {
        /// Begins a file. `name` is that of its schema.
        pub fn new(name: &str, columns: &'static [Column], terminal: &Terminal) -> anyhow::Result<Sheet> {
            let fields: Vec<String> = columns.iter().map(field).collect();
            let schema = parse_message_type(&format!("message {name} {{ {} }}", fields.join(" ")))?;
            let properties = WriterProperties::builder()
                .set_compression(Compression::ZSTD(ZstdLevel::default()))
                .set_created_by(concat!("rolefit ", env!("CARGO_PKG_VERSION")).to_owned())
                .build();
            let writer = SerializedFileWriter::new(terminal.bytes()?, Arc::new(schema), Arc::new(properties));
            let cells = vec![Vec::new(); columns.len()];
            Ok(Sheet { columns, writer: writer.map_err(plain)?, cells, rows: 0, bytes: 0 })
        }

        /// Adds a row.
        pub fn row(&mut self, row: Vec<Cell>) -> anyhow::Result<()> {
            for (column, cell) in self.cells.iter_mut().zip(row) {
                if let Cell::Text(Some(text)) = &cell {
                    self.bytes += text.len();
                }
                column.push(cell);
            }
            self.rows += 1;
            if self.rows >= ROWS || self.bytes >= BYTES { self.flush() } else { Ok(()) }
        }

        /// Ends the file.
        pub fn finish(mut self) -> anyhow::Result<()> {
            self.flush()?;
            self.writer.finish().map_err(plain)?;
            Ok(self.writer.inner_mut().flush()?)
        }

        fn flush(&mut self) -> anyhow::Result<()> {
            if self.rows == 0 {
                return Ok(());
            }
            let mut group = self.writer.next_row_group().map_err(plain)?;
            for ((_, kind), cells) in self.columns.iter().zip(&mut self.cells) {
                let Some(mut column) = group.next_column().map_err(plain)? else { break };
                write(column.untyped(), *kind, std::mem::take(cells)).map_err(plain)?;
                column.close().map_err(plain)?;
            }
            group.close().map_err(plain)?;
            (self.rows, self.bytes) = (0, 0);
            Ok(())
        }
    }

    fn field((name, kind): &Column) -> String {
        match kind {
            Kind::Text => format!("optional binary {name} (UTF8);"),
            Kind::Number => format!("optional int64 {name};"),
            Kind::Hundredths => format!("optional int64 {name} (DECIMAL(18,2));"),
            Kind::Day => format!("optional int32 {name} (DATE);"),
        }
    }

    /// Writes a column of a group. A cell of another kind than its column's says nothing.
    fn write(writer: &mut ColumnWriter<'_>, kind: Kind, cells: Vec<Cell>) -> Result<usize, ParquetError> {
        let said = |cell: &Cell| match (kind, cell) {
            (Kind::Text, Cell::Text(text)) => text.is_some(),
            (Kind::Text, _) | (_, Cell::Text(_)) => false,
            (_, Cell::Number(number)) => number.is_some(),
        };
        let levels: Vec<i16> = cells.iter().map(|cell| i16::from(said(cell))).collect();
        let numbers = |cells: Vec<Cell>| {
            cells.into_iter().filter_map(|cell| match cell {
                Cell::Number(number) => number,
                Cell::Text(_) => None,
            })
        };
        match writer {
            ColumnWriter::ByteArrayColumnWriter(writer) => {
                let texts: Vec<ByteArray> = cells
                    .into_iter()
                    .filter_map(|cell| match cell {
                        Cell::Text(text) => text.map(|text| ByteArray::from(text.into_bytes())),
                        Cell::Number(_) => None,
                    })
                    .collect();
                writer.write_batch(&texts, Some(&levels), None)
            }
            ColumnWriter::Int64ColumnWriter(writer) => {
                writer.write_batch(&numbers(cells).collect::<Vec<i64>>(), Some(&levels), None)
            }
            ColumnWriter::Int32ColumnWriter(writer) => {
                let days: Vec<i32> = numbers(cells).filter_map(|day| i32::try_from(day).ok()).collect();
                writer.write_batch(&days, Some(&levels), None)
            }
            _ => Err(ParquetError::General("a column of another type".to_owned())),
        }
    }

    /// What the system said, where it is to blame: a reader that has gone away is no failure.
    fn plain(error: ParquetError) -> anyhow::Error {
        match error {
            ParquetError::External(cause) => match cause.downcast::<std::io::Error>() {
                Ok(cause) => anyhow::Error::from(*cause),
                Err(cause) => anyhow::anyhow!(cause),
            },
            other => anyhow::Error::from(other),
        }
    }
}
