package org.lovebank.volunteer.recordimport;

import java.util.List;
import java.util.UUID;
import org.lovebank.events.category.CategoryScheme.Kind;
import org.lovebank.problem.Refusal;

/** Why a table, or a row of one, is refused. */
sealed interface ImportRefusal extends Refusal {

    record NoSuchImport(UUID importId) implements ImportRefusal {}

    /** Neither UTF-8 nor GB18030, or with signs that no text has. */
    record TableUnreadable() implements ImportRefusal {}

    /** The first row names the columns. */
    record ColumnsMissing(List<String> columns) implements ImportRefusal {}

    record TableTooLong(int rowsAtMost) implements ImportRefusal {}

    /** A row has more or fewer cells than the first, or is too long. */
    record RowMisshapen() implements ImportRefusal {}

    /** A cell is not what its column holds. */
    record CellUnreadable(String column) implements ImportRefusal {}

    /** Nobody here has this volunteer number. */
    record NumberUnknown() implements ImportRefusal {}

    /** Another row of the table takes the same time. */
    record RowsOverlap(int otherRow) implements ImportRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchImport _ -> Kind.MISSING;
            case TableUnreadable _,
                    ColumnsMissing _,
                    TableTooLong _,
                    RowMisshapen _,
                    CellUnreadable _,
                    NumberUnknown _,
                    RowsOverlap _ -> Kind.INVALID;
        };
    }
}
