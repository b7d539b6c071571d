package org.lovebank.timebank.account.counter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** For which beneficiary 服务对象, by the registry's id, and where. */
record OpeningRequest(
        @NotNull UUID beneficiaryId,

        @NotNull @Pattern(regexp = AreaPath.WRITTEN) String areaPath) {}
