package org.lovebank.volunteer.peopleimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.bulkimport.table.TableRow;
import org.lovebank.volunteer.bulkimport.taking.Wrong;
import org.lovebank.volunteer.consent.NewConsent;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.AgeRules;
import org.lovebank.volunteer.volunteer.registration.Newcomer;

/** Makes a newcomer of a row: the cells, their shape, and the place where the newcomer belongs. */
final class PersonReading {

    private final KnownAreas areas;
    private final Policies policies;
    private final Validator validator;
    private final Caller caller;
    private final AreaPath place;
    private final Instant now;
    private final Map<String, Home> homes = new HashMap<>();

    PersonReading(
            KnownAreas areas, Policies policies, Validator validator, Caller caller, AreaPath place, Instant now) {
        this.areas = areas;
        this.policies = policies;
        this.validator = validator;
        this.caller = caller;
        this.place = place;
        this.now = now;
    }

    Newcomer newcomer(TableRow row, Wrong wrong) {
        PersonRow cells = new PersonRow(row);
        PersonalData person =
                wrong.reading(row, () -> PersonalData.of(shapely(cells.person()), LocalDate.ofInstant(now, Time.DAYS)));
        VolunteerFile file = wrong.reading(row, () -> shapely(cells.file()));
        List<NewConsent> consents = wrong.reading(row, cells::consents);
        Home home = wrong.reading(row, () -> home(cells.areaPath().orElse(null)));
        if (person == null || file == null || consents == null || home == null) {
            throw wrong.noted();
        }
        return new Newcomer(person, home.place(), file, consents, cells.charterVersion(), home.age());
    }

    /** As strict as a registration that comes as a request: the constraints stand on the same records. */
    private <T> T shapely(T told) {
        for (ConstraintViolation<T> violation : validator.validate(told)) {
            throw TableRow.unreadable(
                    violation.getPropertyPath().iterator().next().getName());
        }
        return told;
    }

    private Home home(@Nullable String path) {
        String wanted = path == null ? place.value() : path;
        Home known = homes.get(wanted);
        if (known == null) {
            known = QuarkusTransaction.requiringNew().call(() -> asked(wanted));
            homes.put(wanted, known);
        }
        return known;
    }

    private Home asked(String path) {
        AreaPath home = areas.at(path);
        KnownAreas.mustReach(caller, home);
        return new Home(home, policies.age(home, now));
    }

    private record Home(AreaPath place, InForce<AgeRules> age) {}
}
