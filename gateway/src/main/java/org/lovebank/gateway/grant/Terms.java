package org.lovebank.gateway.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.grant.GrantRefusal.SandboxAreasOnly;
import org.lovebank.gateway.grant.GrantRefusal.SandboxAreasRefused;
import org.lovebank.problem.Refused;

/**
 * What was agreed with a client's organisation: requests a day and a month (null: as many as it likes), and whether it is
 * under trial, in areas made for trials only.
 */
@Embeddable
public record Terms(
        @Column(name = "daily_quota") @Nullable Long dailyQuota,
        @Column(name = "monthly_quota") @Nullable Long monthlyQuota,

        @Column(name = "sandbox", nullable = false, updatable = false)
        boolean sandbox) {

    /** An area is made for trials when one of the codes of its path is this word. */
    private static final String TRIAL = "sandbox";

    /** The same with other quotas; null leaves what was agreed before. */
    public Terms with(@Nullable Long aDay, @Nullable Long aMonth) {
        return new Terms(aDay == null ? dailyQuota : aDay, aMonth == null ? monthlyQuota : aMonth, sandbox);
    }

    /** Makes sure that trials and real life are kept apart. */
    public void mustFit(List<String> areas) {
        for (String area : areas) {
            boolean forTrials = List.of(area.split("\\.", -1)).contains(TRIAL);
            if (sandbox && !forTrials) {
                throw new Refused(new SandboxAreasOnly(area));
            }
            if (!sandbox && forTrials) {
                throw new Refused(new SandboxAreasRefused(area));
            }
        }
    }
}
