package org.lovebank.volunteer.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A survey as callers see it; {@code answers} is how many have answered. */
record SurveyView(
        UUID id,
        String areaPath,
        String title,
        List<Question> questions,
        LocalDate fromOn,
        LocalDate toOn,
        String state,
        long answers,
        long version) {

    /** What was chosen how often, in a place and everything inside it; {@code few} hides counts that would show a person. */
    record Results(UUID surveyId, String areaPath, long answers, long places, boolean few, List<Chosen> choices) {}

    /** One choice and how many chose it. */
    record Chosen(String question, String choice, long times) {}
}
