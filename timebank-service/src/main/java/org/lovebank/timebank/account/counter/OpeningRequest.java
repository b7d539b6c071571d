package org.lovebank.timebank.account.counter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** For which beneficiary 服务对象, by the registry's id, and where. */
record OpeningRequest(
        @NotNull UUID beneficiaryId,

        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}(\\.[a-z0-9][a-z0-9-]{0,39}){0,7}")
        String areaPath) {}
