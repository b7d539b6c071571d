package org.lovebank.volunteer.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** Surveys and their tallies: an answer adds one to each choice and is kept nowhere else. */
@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<NeedSurvey, UUID> {

    Optional<NeedSurvey> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<NeedSurvey> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    void tally(UUID survey, AreaPath from, Map<String, List<String>> answers) {
        add(survey, from, "", "");
        answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> answer.getValue().stream()
                        .sorted()
                        .forEach(choice -> add(survey, from, answer.getKey(), choice)));
    }

    /** The row of the empty question counts who answered at all. */
    private void add(UUID survey, AreaPath from, String question, String choice) {
        getEntityManager()
                .createNativeQuery("insert into need_survey_tally (survey_id, area_path, question, choice, times)"
                        + " values (?1, ?2, ?3, ?4, 1)"
                        + " on conflict (survey_id, area_path, question, choice)"
                        + " do update set times = need_survey_tally.times + 1")
                .setParameter(1, survey)
                .setParameter(2, from.value())
                .setParameter(3, question)
                .setParameter(4, choice)
                .executeUpdate();
    }

    long answers(UUID survey) {
        return number(getEntityManager()
                .createNativeQuery(
                        "select coalesce(sum(times), 0) from need_survey_tally where survey_id = ?1 and question = ''")
                .setParameter(1, survey)
                .getSingleResult());
    }

    /** From how many places inside somebody has answered. */
    long places(UUID survey, AreaPath place) {
        return number(getEntityManager()
                .createNativeQuery("select count(*) from need_survey_tally where survey_id = ?1 and question = ''"
                        + " and (area_path = ?2 or area_path like ?3)")
                .setParameter(1, survey)
                .setParameter(2, place.value())
                .setParameter(3, place + ".%")
                .getSingleResult());
    }

    /** Times by question and choice, in a place and everything inside it; the empty question counts answers. */
    Map<String, Long> chosen(UUID survey, AreaPath place) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select question, choice, sum(times) as times from need_survey_tally where survey_id = ?1"
                                + " and (area_path = ?2 or area_path like ?3) group by question, choice",
                        Tuple.class)
                .setParameter(1, survey)
                .setParameter(2, place.value())
                .setParameter(3, place + ".%")
                .getResultList();
        Map<String, Long> times = new HashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> times.put(
                        row.get("question", String.class) + '\n' + row.get("choice", String.class),
                        number(row.get("times"))));
        return times;
    }

    private static long number(Object found) {
        return ((Number) found).longValue();
    }

    void keep(NeedSurvey survey) {
        persistAndFlush(survey);
    }
}
