package org.lovebank.timebank.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a policy pack 政策包: in force from its day until a newer one of the same code; never changed. */
@Entity
@Immutable
@Table(name = "policy_pack")
public class PolicyPack {

    @Id
    private int version;

    private String code;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyRules content;

    private String source;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyPack() {}

    /** The number that every transfer made under it carries. */
    public int version() {
        return version;
    }

    public PolicyRules rules() {
        return content;
    }

    PolicyPackView view() {
        return new PolicyPackView(version, code, effectiveOn, content, source, publishedAt);
    }
}
