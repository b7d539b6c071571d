package org.lovebank.task.household.coverage;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pairs, whom they cover, and what their visits brought; all counted, none typed. */
@Schema(name = "PairingStatistics")
record PairingNumbers(
        String areaPath,
        LocalDate fromOn,
        LocalDate toOn,
        long activeAgreements,
        long oneToOne,
        long manyToOne,

        @Schema(description = "A volunteer with a beneficiary. 结对数（志愿者与服务对象一对）。")
        long activePairs,

        long coveredBeneficiaries,
        long eligibleHouseholds,
        long coveredHouseholds,

        @Schema(description = "Covered of eligible households, in thousandths. 覆盖率（千分比）。")
        long coveragePermille,

        @Schema(description = "Visits that took place, and services confirmed under agreements. 上门服务次数。")
        long homeVisits,

        long consultations,
        long problemsFound,
        long problemsSolved) {}
