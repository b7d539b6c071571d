package org.lovebank.volunteer.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.SurveyStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.survey.SurveyRefusal.AnswerDoesNotFit;
import org.lovebank.volunteer.survey.SurveyRefusal.QuestionTwice;
import org.lovebank.volunteer.survey.SurveyRefusal.SurveyRunsBackwards;
import org.lovebank.volunteer.survey.SurveyRefusal.SurveyStateForbids;
import org.lovebank.volunteer.survey.SurveyResource.NewSurvey;

/** A survey of needs over a place: it asks from a day to a day, or until somebody ends it. */
@Entity
class NeedSurvey {

    @Id
    private UUID id;

    private String areaPath;
    private String title;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "need_survey_question", joinColumns = @JoinColumn(name = "survey_id"))
    @OrderColumn(name = "place")
    private List<Question> questions;

    private LocalDate fromOn;
    private LocalDate toOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    NeedSurvey() {}

    private NeedSurvey(UUID id, AreaPath place, NewSurvey wanted, Instant now) {
        this.id = id;
        this.areaPath = place.value();
        this.title = wanted.title().strip();
        this.questions = List.copyOf(wanted.questions());
        this.fromOn = wanted.fromOn();
        this.toOn = wanted.toOn();
        this.state = State.OPEN;
        this.changedAt = now;
    }

    /** A survey of a place that the caller's roles reach. */
    static NeedSurvey opened(UUID id, AreaPath place, NewSurvey wanted, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        if (wanted.toOn().isBefore(wanted.fromOn())) {
            throw new Refused(new SurveyRunsBackwards());
        }
        long codes = wanted.questions().stream().map(Question::code).distinct().count();
        if (codes < wanted.questions().size()) {
            throw new Refused(new QuestionTwice());
        }
        return new NeedSurvey(id, place, wanted, now);
    }

    /** Refused unless the survey asks today, here, and every question is answered by its own choices. */
    void mustTake(AreaPath from, Map<String, List<String>> answers, LocalDate today) {
        if (!stateOn(today).equals("OPEN")) {
            throw new Refused(new SurveyStateForbids(stateOn(today), List.of()));
        }
        if (!new AreaPath(areaPath).contains(from)) {
            throw new Refused(new SurveyRefusal.SurveyAsksElsewhere(areaPath));
        }
        if (answers.size() != questions.size()) {
            throw new Refused(new AnswerDoesNotFit("", codes()));
        }
        for (Question question : questions) {
            if (!question.takes(answers.getOrDefault(question.code(), List.of()))) {
                throw new Refused(new AnswerDoesNotFit(question.code(), question.choices()));
            }
        }
    }

    void end(Caller by, LocalDate today, Instant now) {
        KnownAreas.mustReach(by, new AreaPath(areaPath));
        if (state == State.ENDED) {
            throw new Refused(new SurveyStateForbids(stateOn(today), List.of()));
        }
        this.state = State.ENDED;
        this.changedAt = now;
    }

    private List<String> codes() {
        return questions.stream().map(Question::code).toList();
    }

    /** PLANNED, OPEN or ENDED on a day. */
    private String stateOn(LocalDate today) {
        if (state == State.ENDED || toOn.isBefore(today)) {
            return "ENDED";
        }
        return fromOn.isAfter(today) ? "PLANNED" : "OPEN";
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SurveyView view(LocalDate today, long answers) {
        return new SurveyView(id, areaPath, title, questions(), fromOn, toOn, stateOn(today), answers, version);
    }

    SurveyStateChanged event(LocalDate today, long answers) {
        return new SurveyStateChanged(id, version + 1, areaPath, stateOn(today), answers, changedAt);
    }

    enum State {
        OPEN,
        ENDED
    }
}
