package org.lovebank.volunteer.station.staff;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.station.staff.StaffResource.NewStaffMember;
import org.lovebank.volunteer.term.Term;

/** That a person heads a station or works there, from when to when. */
@Entity
@Table(name = "station_staff")
class StaffMember {

    @Id
    private UUID id;

    private UUID stationId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private StaffSource source;

    @Embedded
    private Term term;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    StaffMember() {}

    StaffMember(UUID id, UUID stationId, NewStaffMember wanted, Term term) {
        this.id = id;
        this.stationId = stationId;
        this.personId = wanted.personId();
        this.role = wanted.role();
        this.source = wanted.source();
        this.term = term;
    }

    void end(LocalDate lastOn, Caller by, LocalDate today) {
        this.term = term.ended(lastOn, by.id(), today);
    }

    boolean isOf(UUID station) {
        return stationId.equals(station);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    StaffView view(LocalDate today) {
        return new StaffView(
                id,
                stationId,
                personId,
                role.name(),
                source.name(),
                term.fromOn(),
                term.toOn(),
                term.state(today),
                version);
    }

    enum Role {
        HEAD,
        WORKER
    }
}
