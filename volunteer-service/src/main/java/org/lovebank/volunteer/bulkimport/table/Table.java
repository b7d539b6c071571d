package org.lovebank.volunteer.bulkimport.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.ColumnsMissing;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.ColumnsUnknown;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.RowMisshapen;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.TableTooLong;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.TableTooWide;

/** A table that somebody brought, CSV or XLSX, told apart by its first bytes. The first row holds the headings. */
public final class Table {

    /** The most rows of a table. */
    public static final int MOST_ROWS = 50_000;

    private final RowSource source;
    private final List<String> columns;

    private Table(RowSource source, List<String> columns) {
        this.source = source;
        this.columns = columns;
    }

    /** Begins to read; refused when the bytes are no table, or one without the columns that are needed. */
    public static Table open(byte[] bytes, List<Column> known) {
        RowSource source = Workbook.isOne(bytes) ? Workbook.open(bytes).rows() : new CsvRows(TableText.of(bytes));
        return new Table(source, headings(source.next(), known));
    }

    /** How many rows a table has; refused when they are too many or their ends cannot be told. */
    public static int count(byte[] bytes, List<Column> known) {
        Table table = open(bytes, known);
        int rows = 0;
        while (table.next().isPresent()) {
            if (++rows > MOST_ROWS) {
                throw new Refused(new TableTooLong(MOST_ROWS));
            }
        }
        return rows;
    }

    /** The next row that is not blank. */
    public Optional<Line> next() {
        Optional<RowSource.Raw> raw = source.next();
        while (raw.isPresent() && raw.get().cells().stream().allMatch(String::isBlank)) {
            raw = source.next();
        }
        return raw.map(this::line);
    }

    /** In which column, from 1, these cells stand; 0 when there is no such column. */
    public int numberOf(String column) {
        return columns.indexOf(column) + 1;
    }

    private Line line(RowSource.Raw raw) {
        if (raw.misshapen() || raw.cells().size() != columns.size()) {
            return new Line(raw.number(), Optional.empty());
        }
        Map<String, String> named = new HashMap<>();
        IntStream.range(0, columns.size())
                .forEach(i -> named.put(columns.get(i), raw.cells().get(i)));
        return new Line(raw.number(), Optional.of(new TableRow(raw.number(), named)));
    }

    private static List<String> headings(Optional<RowSource.Raw> first, List<Column> known) {
        List<String> written = first.map(RowSource.Raw::cells).orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        if (first.isPresent() && first.get().misshapen()) {
            throw new Refused(new TableTooWide(RowSource.WIDEST));
        }
        List<String> columns = new ArrayList<>();
        List<Integer> strange = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String heading = written.get(i);
            String code = known.stream()
                    .filter(column -> column.isCalled(heading))
                    .map(Column::code)
                    .findFirst()
                    .orElse("");
            if (code.isEmpty() || columns.contains(code)) {
                strange.add(i + 1);
            }
            columns.add(code);
        }
        List<String> missing = known.stream()
                .filter(column -> column.needed() && !columns.contains(column.code()))
                .map(Column::code)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(new ColumnsMissing(missing));
        }
        if (!strange.isEmpty()) {
            throw new Refused(new ColumnsUnknown(strange, Column.codes(known)));
        }
        return columns;
    }

    /** A row with its number; without cells when its shape is not that of the headings. */
    public record Line(int number, Optional<TableRow> row) {

        public TableRow readable() {
            return row.orElseThrow(() -> new Refused(new RowMisshapen()));
        }
    }
}
