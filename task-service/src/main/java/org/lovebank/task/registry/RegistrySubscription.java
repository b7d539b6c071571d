package org.lovebank.task.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DepositEvent;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.GatewayEvent;
import org.lovebank.events.GivingEvent;
import org.lovebank.events.PersonEvent.ErasureAsked;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.events.PersonEvent.QualificationExpiring;
import org.lovebank.events.PersonEvent.Recognition;
import org.lovebank.events.PersonEvent.RelationChanged;
import org.lovebank.events.PersonEvent.VettingExpiring;
import org.lovebank.events.TaskEvent;
import org.lovebank.events.TimebankEvent;
import org.lovebank.events.Topics;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.events.VolunteerEvent.Networked;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;
import org.lovebank.events.VolunteerEvent.PersonDeceased;
import org.lovebank.events.VolunteerEvent.ServiceRecordConfirmed;
import org.lovebank.events.VolunteerEvent.ServiceRecordCorrected;
import org.lovebank.events.VolunteerEvent.ServiceRecordFinalised;
import org.lovebank.events.VolunteerEvent.ServiceRecordRejected;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.events.VolunteerEvent.ServiceRecordVoided;
import org.lovebank.events.VolunteerEvent.StarRatingChanged;
import org.lovebank.events.VolunteerEvent.TeamChanged;
import org.lovebank.events.VolunteerEvent.VolunteerProfileChanged;
import org.lovebank.events.VolunteerEvent.VolunteerRegistered;
import org.lovebank.events.VolunteerEvent.VolunteerStatusChanged;
import org.lovebank.task.activity.hours.CountHours;
import org.lovebank.task.assignment.CountAssignment;
import org.lovebank.task.bond.Bonds;
import org.lovebank.task.erasure.AnswerErasure;
import org.lovebank.task.erasure.ForgetPerson;
import org.lovebank.task.organisation.LearnOrganisation;
import org.lovebank.task.place.LearnPlace;
import org.lovebank.task.volunteer.LearnVolunteer;

/** Listens to the registry: volunteers, places, and what became of completed service. */
@ApplicationScoped
class RegistrySubscription implements EventSubscription {

    private final LearnVolunteer learnVolunteer;
    private final LearnPlace learnPlace;
    private final CountAssignment countAssignment;
    private final CountHours countHours;
    private final LearnOrganisation learnOrganisation;
    private final Bonds bonds;
    private final AnswerErasure answerErasure;
    private final ForgetPerson forgetPerson;

    RegistrySubscription(
            LearnVolunteer learnVolunteer,
            LearnPlace learnPlace,
            CountAssignment countAssignment,
            CountHours countHours,
            LearnOrganisation learnOrganisation,
            Bonds bonds,
            AnswerErasure answerErasure,
            ForgetPerson forgetPerson) {
        this.answerErasure = answerErasure;
        this.forgetPerson = forgetPerson;
        this.bonds = bonds;
        this.learnOrganisation = learnOrganisation;
        this.learnVolunteer = learnVolunteer;
        this.learnPlace = learnPlace;
        this.countAssignment = countAssignment;
        this.countHours = countHours;
    }

    @Override
    public String source() {
        return "volunteer";
    }

    @Override
    public String topic() {
        return Topics.VOLUNTEER;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        switch (event) {
            case VolunteerEvent told -> hear(told);
            case TaskEvent _, TimebankEvent _, DepositEvent _, GivingEvent _, GatewayEvent _ -> {
                // not on this topic
            }
        }
    }

    private void hear(VolunteerEvent event) {
        switch (event) {
            case VolunteerRegistered told -> learnVolunteer.told(told.subject(), told.version(), told.state());
            case VolunteerStatusChanged told -> learnVolunteer.told(told.subject(), told.version(), told.state());
            case VolunteerProfileChanged told -> learnVolunteer.told(told.subject(), told.version(), told.state());
            case AreaChanged told -> learnPlace.told(told);
            case ServiceRecordConfirmed told -> counted(told.subject(), told.state());
            case ServiceRecordFinalised told -> counted(told.subject(), told.state());
            case ServiceRecordRejected told -> counted(told.subject(), told.state());
            case ServiceRecordVoided told -> counted(told.subject(), told.state());
            case OrganisationChanged told -> learnOrganisation.told(told);
            case RelationChanged told -> bonds.told(told);
            case ErasureAsked told -> answerErasure.to(told);
            case PersonErased told -> forgetPerson.erased(told.subject());
            case QualificationExpiring _,
                    VettingExpiring _,
                    Networked _,
                    Recognition _,
                    PersonDeceased _,
                    ServiceRecordCorrected _,
                    TeamChanged _,
                    StarRatingChanged _ -> {
                // nothing here depends on them yet
            }
        }
    }

    /** A record comes of an assignment, or of hours at an activity; the other one does not know it. */
    private void counted(UUID recordId, ServiceRecordState record) {
        countAssignment.told(recordId, record);
        countHours.told(recordId, record);
    }
}
