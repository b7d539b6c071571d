package org.lovebank.volunteer.recordimport;

import java.util.Map;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;

/** What is wrong with a row, in the caller's language; no cell is repeated. */
record RowProblem(int row, String column, String code, String reason) {

    static RowProblem of(int row, Refusal refusal, Language language) {
        Map<String, Object> facts = refusal.facts();
        return new RowProblem(
                row,
                String.valueOf(facts.getOrDefault("column", facts.getOrDefault("field", ""))),
                refusal.code(),
                Wording.detail(refusal.code(), facts, language));
    }
}
