package org.lovebank.timebank.policy.giving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of the rules of giving, of the policy pack with the same code; never changed. */
@Entity
@Immutable
@Table(name = "giving_policy")
public class GivingPolicy {

    @Id
    private int version;

    private String code;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private GivingRules content;

    private String source;

    @SuppressWarnings("NullAway.Init")
    protected GivingPolicy() {}

    /** The number that what was given under it carries. */
    public int version() {
        return version;
    }

    public GivingRules rules() {
        return content;
    }

    GivingPolicyView view() {
        return new GivingPolicyView(version, code, effectiveOn, content, source);
    }
}
