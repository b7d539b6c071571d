package org.lovebank.task.agreement.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.AgreementRefusal.BeneficiaryHelpsThemselves;
import org.lovebank.task.agreement.AgreementRefusal.FixedItemsOpen;
import org.lovebank.task.agreement.AgreementRefusal.MustBeWritten;
import org.lovebank.task.agreement.AgreementRefusal.NobodyStandsBehind;
import org.lovebank.task.agreement.AgreementRefusal.RiskNotProvidedFor;
import org.lovebank.task.agreement.AgreementRefusal.SectionsEmpty;
import org.lovebank.task.agreement.AgreementRefusal.UnknownContent;
import org.lovebank.task.agreement.AgreementRefusal.VolunteerNotEligible;
import org.lovebank.task.agreement.AgreementRefusal.VolunteersWrong;
import org.lovebank.task.agreement.text.AgreementText;
import org.lovebank.task.agreement.text.Circumstance;
import org.lovebank.task.agreement.text.Mode;
import org.lovebank.task.agreement.text.Schedule;
import org.lovebank.task.agreement.text.ScheduleRefusal.ScheduleTooLong;
import org.lovebank.task.agreement.text.ServiceContent;
import org.lovebank.task.agreement.text.WrittenReason;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.eligibility.Obstacle;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.policy.AgreementPolicy.AgreementRule;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.screening.PublicText;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.Window;

/** Reads a wording over: what is written must be right, and what is proposed must be whole. */
@ApplicationScoped
class CheckWording {

    private final Policies policies;
    private final VolunteerRepository volunteers;

    CheckWording(Policies policies, VolunteerRepository volunteers) {
        this.policies = policies;
        this.volunteers = volunteers;
    }

    /** What is there must be right, also in a draft. */
    void mustBeRight(AgreementText text, AreaPath area, Instant now) {
        AgreementRule rule = policies.content(AgreementRule.class, area, now);
        PublicText words = new PublicText().and("#/place", text.place());
        for (ServiceContent content : text.contentsOrNone()) {
            ServiceCategory _ = category(content);
            words.and("#/contents/description", content.description());
        }
        if (!words.findings().isEmpty()) {
            throw new Refused(new TextNotPublishable(words.findings()));
        }
        Schedule schedule = text.schedule();
        if (schedule != null) {
            LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
            long days = ChronoUnit.DAYS.between(schedule.fromOn(), schedule.toOn()) + 1;
            if (days < 1 || days > rule.longestDays() || schedule.toOn().isBefore(today)) {
                throw new Refused(new ScheduleTooLong(schedule.fromOn(), schedule.toOn(), rule.longestDays()));
            }
            schedule.recurrence();
        }
    }

    /** Everything that its parties may expect before they sign. */
    void mustBeWhole(AgreementText text, AreaPath area, Instant now) {
        mustBeRight(text, area, now);
        if (!text.openItems().isEmpty()) {
            throw new Refused(new FixedItemsOpen(text.openItems()));
        }
        AgreementRule rule = policies.content(AgreementRule.class, area, now);
        mustHaveItsNumber(text, rule);
        if (text.teamId() == null && text.stationId() == null) {
            throw new Refused(new NobodyStandsBehind());
        }
        mustBeOnPaper(text, rule);
        mustBeAble(text, area, now);
    }

    private static void mustHaveItsNumber(AgreementText text, AgreementRule rule) {
        int volunteers = text.volunteersOrNone().size();
        int standIns = text.standInsOrNone().size();
        int least = text.mode() == Mode.ONE_TO_ONE ? 1 : 2;
        int most = text.mode() == Mode.ONE_TO_ONE ? 1 : rule.mostVolunteers();
        boolean twice = text.everybodyWhoServes().size() < volunteers + standIns;
        if (volunteers < least || volunteers > most || standIns > rule.mostStandIns() || twice) {
            throw new Refused(new VolunteersWrong(volunteers, standIns, least, most));
        }
    }

    private static void mustBeOnPaper(AgreementText text, AgreementRule rule) {
        Set<WrittenReason> reasons = text.mustBeWritten(rule);
        if (!reasons.isEmpty() && !text.is(Circumstance.WRITTEN)) {
            throw new Refused(new MustBeWritten(reasons));
        }
        if (text.is(Circumstance.WRITTEN) && !text.emptySections().isEmpty()) {
            throw new Refused(new SectionsEmpty(text.emptySections()));
        }
        boolean measures = text.riskMeasures() != null && !text.riskMeasures().isBlank();
        boolean insured =
                text.insurancePolicyNo() != null && !text.insurancePolicyNo().isBlank();
        if (text.is(Circumstance.HAZARDOUS) && !(measures && insured)) {
            throw new Refused(new RiskNotProvidedFor(measures, insured));
        }
    }

    private void mustBeAble(AgreementText text, AreaPath area, Instant now) {
        Schedule schedule = text.schedule();
        UUID beneficiary = text.beneficiaryId();
        if (schedule == null || beneficiary == null) {
            throw new IllegalStateException("asked before it was whole");
        }
        if (text.everybodyWhoServes().contains(beneficiary)) {
            throw new Refused(new BeneficiaryHelpsThemselves(beneficiary));
        }
        Eligibility rule = policies.content(Eligibility.class, area, now);
        Window first = schedule.on(schedule.recurrence().days().getFirst());
        for (UUID id : text.everybodyWhoServes()) {
            VolunteerRow volunteer = volunteers
                    .find(id)
                    .orElseThrow(() -> new Refused(new VolunteerNotEligible(id, Obstacle.NOT_ACTIVE)));
            if (text.is(Circumstance.HAZARDOUS) && volunteer.ageBand().minor()) {
                throw new Refused(new VolunteerNotEligible(id, Obstacle.UNDER_AGE));
            }
            for (ServiceContent content : text.contentsOrNone()) {
                Demand demand = Demand.of(
                        category(content),
                        Optional.empty(),
                        text.is(Circumstance.CONTACT_WITH_MINORS),
                        Optional.empty(),
                        first,
                        schedule.durationMinutes(),
                        rule);
                Obstacle.between(volunteer, demand, rule).ifPresent(obstacle -> {
                    throw new Refused(new VolunteerNotEligible(id, obstacle));
                });
            }
        }
    }

    private static ServiceCategory category(ServiceContent content) {
        return ServiceCategory.find(content.categoryCode())
                .orElseThrow(() -> new Refused(new UnknownContent(content.categoryCode())));
    }
}
