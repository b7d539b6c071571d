package org.lovebank.volunteer.survey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.SurveyRules;
import org.lovebank.volunteer.survey.SurveyRefusal.NoSuchSurvey;
import org.lovebank.volunteer.survey.SurveyResource.NewSurvey;
import org.lovebank.volunteer.survey.SurveyView.Chosen;
import org.lovebank.volunteer.survey.SurveyView.Results;

/** Surveys are opened, answered without a name, ended, and read as counts. */
@ApplicationScoped
class KeepSurveys {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SurveyRepository surveys;
    private final KnownAreas areas;
    private final Policies policies;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepSurveys(
            SurveyRepository surveys, KnownAreas areas, Policies policies, Cursors cursors, EventLog log, Clock clock) {
        this.surveys = surveys;
        this.areas = areas;
        this.policies = policies;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public SurveyView open(Caller caller, NewSurvey wanted) {
        Instant now = clock.instant();
        NeedSurvey survey =
                NeedSurvey.opened(UuidCreator.getTimeOrderedEpoch(), areas.at(wanted.areaPath()), wanted, caller, now);
        surveys.keep(survey);
        log.append(survey.event(day(now), 0));
        return survey.view(day(now), 0);
    }

    /** Who answers is neither asked nor kept. */
    @Transactional
    public void answer(UUID id, String areaPath, Map<String, List<String>> answers) {
        NeedSurvey survey = survey(id);
        AreaPath from = areas.at(areaPath);
        survey.mustTake(from, answers, day(clock.instant()));
        surveys.tally(id, from, answers);
    }

    @Transactional
    public SurveyView end(Caller caller, UUID id, @Nullable String ifMatch) {
        Instant now = clock.instant();
        NeedSurvey survey = surveys.findForChange(id).orElseThrow(() -> new Refused(new NoSuchSurvey(id)));
        KnownAreas.mustReach(caller, survey.place());
        new Version(survey.version()).mustMatch(ifMatch);
        survey.end(caller, day(now), now);
        surveys.keep(survey);
        long answers = surveys.answers(id);
        log.append(survey.event(day(now), answers));
        return survey.view(day(now), answers);
    }

    @Transactional
    public SurveyView one(UUID id) {
        return survey(id).view(day(clock.instant()), surveys.answers(id));
    }

    @Transactional
    public Page<SurveyView> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        LocalDate today = day(clock.instant());
        String list = "surveys " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        surveys.in(place, after, paging.size() + 1),
                        paging,
                        list,
                        survey -> List.of(survey.id().toString()))
                .map(survey -> survey.view(today, surveys.answers(survey.id())));
    }

    /** Where too few have answered, nothing is shown but that. */
    @Transactional
    public Results results(Caller caller, UUID id, @Nullable String areaPath) {
        NeedSurvey survey = survey(id);
        AreaPath place = areaPath == null ? survey.place() : areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        Map<String, Long> times = surveys.chosen(id, place);
        long answers = times.getOrDefault("\n", 0L);
        boolean few = answers
                < policies.of(SurveyRules.class, place, clock.instant()).rules().fewestShown();
        List<Chosen> choices = few
                ? List.of()
                : survey.questions().stream()
                        .flatMap(question -> question.choices().stream()
                                .map(choice -> new Chosen(
                                        question.code(),
                                        choice,
                                        times.getOrDefault(question.code() + '\n' + choice, 0L))))
                        .toList();
        return new Results(id, place.value(), answers, surveys.places(id, place), few, choices);
    }

    private NeedSurvey survey(UUID id) {
        return surveys.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchSurvey(id)));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS);
    }
}
