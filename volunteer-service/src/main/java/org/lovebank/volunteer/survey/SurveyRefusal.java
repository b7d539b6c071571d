package org.lovebank.volunteer.survey;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a survey is refused. */
sealed interface SurveyRefusal extends Refusal {

    record NoSuchSurvey(UUID surveyId) implements SurveyRefusal {}

    record SurveyRunsBackwards() implements SurveyRefusal {}

    record QuestionTwice() implements SurveyRefusal {}

    /** Every question is answered, by its own choices, as many as it takes. */
    record AnswerDoesNotFit(String question, List<String> allowed) implements SurveyRefusal {}

    record SurveyAsksElsewhere(String areaPath) implements SurveyRefusal {}

    record SurveyStateForbids(String state, List<String> allowed) implements SurveyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchSurvey _ -> Kind.MISSING;
            case SurveyRunsBackwards _, QuestionTwice _, AnswerDoesNotFit _, SurveyAsksElsewhere _ -> Kind.INVALID;
            case SurveyStateForbids _ -> Kind.CONFLICT;
        };
    }
}
