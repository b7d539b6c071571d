package org.lovebank.volunteer.bulkimport;

import java.util.Map;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;

/** What is wrong with a row: code and facts, worded when somebody reads them; no cell is repeated. */
record RowProblem(int row, int columnNumber, String column, String code, Map<String, Object> facts) {

    static RowProblem of(int row, Refusal refusal, Numbers numbers) {
        Map<String, Object> facts = refusal.facts();
        String column = String.valueOf(facts.getOrDefault("column", facts.getOrDefault("field", "")));
        return new RowProblem(row, numbers.of(column), column, refusal.code(), facts);
    }

    View view(Language language) {
        return new View(row, columnNumber, column, code, Wording.detail(code, facts, language));
    }

    /** Tells in which column something stands. */
    interface Numbers {
        int of(String column);
    }

    /** A row is counted as a spreadsheet shows it, a column from 1; 0 when the whole row is meant. */
    record View(int row, int columnNumber, String column, String code, String reason) {}
}
