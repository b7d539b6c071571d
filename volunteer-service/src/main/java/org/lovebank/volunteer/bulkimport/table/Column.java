package org.lovebank.volunteer.bulkimport.table;

import java.util.List;

/** A column that a table may have, by its code or its Chinese word; without a needed one there is no table. */
public record Column(String code, String chinese, boolean needed) {

    public static Column needed(String code, String chinese) {
        return new Column(code, chinese, true);
    }

    public static Column optional(String code, String chinese) {
        return new Column(code, chinese, false);
    }

    boolean isCalled(String heading) {
        return code.equalsIgnoreCase(heading) || chinese.equals(heading);
    }

    static List<String> codes(List<Column> columns) {
        return columns.stream().map(Column::code).toList();
    }
}
