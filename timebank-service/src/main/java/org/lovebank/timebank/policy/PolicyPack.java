package org.lovebank.timebank.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lovebank.access.AreaPath;

/** One version of a policy pack 政策包: in force from its day until a newer one of the same code; never changed. */
@Entity
@Immutable
@Table(name = "policy_pack")
public class PolicyPack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int version;

    @Column(name = "area_path")
    private String areaPath;

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

    /** A new version, not yet kept; it has its number when it is. */
    @SuppressWarnings("NullAway.Init")
    public PolicyPack(
            AreaPath area,
            String code,
            LocalDate effectiveOn,
            PolicyRules content,
            String source,
            Instant publishedAt) {
        this.areaPath = area.value();
        this.code = code;
        this.effectiveOn = effectiveOn;
        this.content = content;
        this.source = source;
        this.publishedAt = publishedAt;
    }

    /** The number that every transfer made under it carries. */
    public int version() {
        return version;
    }

    /** The place whose council keeps it. */
    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public PolicyRules rules() {
        return content;
    }

    PolicyPackView view() {
        return new PolicyPackView(version, code, areaPath, effectiveOn, content, source, publishedAt);
    }
}
