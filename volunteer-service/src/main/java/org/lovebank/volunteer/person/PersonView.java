package org.lovebank.volunteer.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.identity.PersonalData;

/** A person as callers see one: masked, unless the field was disclosed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        UUID id,
        String areaPath,
        String name,
        String phone,
        @Nullable String idType,
        String idNo,
        @Nullable LocalDate birthOn,
        @Nullable String sex) {

    static PersonView masked(Person person, PersonalData data) {
        return new PersonView(
                person.id(),
                person.home().value(),
                data.maskedName(),
                data.maskedPhone(),
                data.idType() == null ? null : data.idType().name(),
                data.maskedIdNo(),
                null,
                null);
    }

    /** In clear where asked, masked elsewhere. */
    static PersonView disclosed(Person person, PersonalData data, Set<PersonField> fields) {
        PersonView masked = masked(person, data);
        return new PersonView(
                masked.id,
                masked.areaPath,
                fields.contains(PersonField.NAME) ? data.name() : masked.name,
                fields.contains(PersonField.PHONE) && data.phone() != null ? data.phone() : masked.phone,
                masked.idType,
                fields.contains(PersonField.ID_NO) && data.idNo() != null ? data.idNo() : masked.idNo,
                fields.contains(PersonField.BIRTH_ON) ? data.birthOn() : null,
                data.sex() == null ? null : data.sex().name());
    }
}
