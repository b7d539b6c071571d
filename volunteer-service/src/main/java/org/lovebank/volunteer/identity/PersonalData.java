package org.lovebank.volunteer.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.identity.IdentityRefusal.BirthOnDiffersFromId;
import org.lovebank.volunteer.identity.IdentityRefusal.BirthOnNotPossible;
import org.lovebank.volunteer.identity.IdentityRefusal.IdNumberNotValid;
import org.lovebank.volunteer.identity.IdentityRefusal.NameNotValid;

/** Who somebody is, in clear: exists in memory only, and prints nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalData(
        String name,
        @Nullable IdType idType,
        @Nullable String idNo,
        @Nullable LocalDate birthOn,
        @Nullable Sex sex,
        @Nullable String phone) {

    /** What stands in the place of an erased person. */
    public static final PersonalData ERASED = new PersonalData("*", null, null, null, null, null);

    private static final Pattern ID_NUMBER = Pattern.compile("[A-Z0-9()-]{5,20}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·•.’' -]{1,60}");
    private static final int OLDEST = 130;
    private static final int SHOWN_AT_END = 4;

    /** What a request says, checked and in one form. */
    public static PersonalData of(NewPerson told, LocalDate today) {
        String name = Normalizer.normalize(told.name(), Normalizer.Form.NFC).strip();
        if (!NAME.matcher(name).matches()) {
            throw new Refused(new NameNotValid());
        }
        String phone = told.phone() == null ? null : Phone.read(told.phone()).e164();
        if ((told.idType() == null) != (told.idNo() == null)) {
            throw new Refused(new IdNumberNotValid());
        }
        if (told.idType() == IdType.RESIDENT_ID && told.idNo() != null) {
            ResidentId id = new ResidentId(told.idNo());
            if (told.birthOn() != null && !told.birthOn().equals(id.birthOn())) {
                throw new Refused(new BirthOnDiffersFromId());
            }
            Sex sex = told.sex() == null ? id.sex() : told.sex();
            return new PersonalData(name, told.idType(), id.value(), possible(id.birthOn(), today), sex, phone);
        }
        return new PersonalData(
                name, told.idType(), otherNumber(told.idNo()), possible(told.birthOn(), today), told.sex(), phone);
    }

    private static @Nullable String otherNumber(@Nullable String number) {
        if (number == null) {
            return null;
        }
        String plain = number.strip().toUpperCase(Locale.ROOT);
        if (!ID_NUMBER.matcher(plain).matches()) {
            throw new Refused(new IdNumberNotValid());
        }
        return plain;
    }

    private static @Nullable LocalDate possible(@Nullable LocalDate birthOn, LocalDate today) {
        if (birthOn != null && (birthOn.isAfter(today) || birthOn.isBefore(today.minusYears(OLDEST)))) {
            throw new Refused(new BirthOnNotPossible(today.toString()));
        }
        return birthOn;
    }

    /** What looks this id up: its type and number. */
    public static Optional<String> idKey(@Nullable IdType type, @Nullable String idNo) {
        return type == null || idNo == null
                ? Optional.empty()
                : Optional.of(type.name() + '/' + idNo.strip().toUpperCase(Locale.ROOT));
    }

    /** What looks a name up: without spaces, in one case. */
    @JsonIgnore
    public String nameKey() {
        return nameKey(name);
    }

    /** The same of a name that somebody asks for. */
    public static String nameKey(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }

    /** 王**: the first character, whatever follows. */
    @JsonIgnore
    public String maskedName() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** 138****1234; empty without a phone. */
    @JsonIgnore
    public String maskedPhone() {
        return phone == null ? "" : new Phone(phone).masked();
    }

    /** Only the last four characters; empty without a number. */
    @JsonIgnore
    public String maskedIdNo() {
        return idNo == null ? "" : "**************" + idNo.substring(idNo.length() - SHOWN_AT_END);
    }

    /** How coarse others may know the age. */
    public AgeBand ageBand(LocalDate today) {
        return AgeBand.of(birthOn, today);
    }

    /** Whether this person is younger than that; an unknown age is not. */
    public boolean isYoungerThan(int years, LocalDate today) {
        return birthOn != null && Period.between(birthOn, today).getYears() < years;
    }

    /** Which of the fields that a volunteer file needs are missing. */
    public List<String> missingForVolunteers() {
        List<String> missing = new ArrayList<>();
        if (idNo == null) {
            missing.add("idNo");
        }
        if (birthOn == null) {
            missing.add("birthOn");
        }
        if (sex == null) {
            missing.add("sex");
        }
        if (phone == null) {
            missing.add("phone");
        }
        return missing;
    }

    @Override
    public String toString() {
        return "PersonalData";
    }
}
