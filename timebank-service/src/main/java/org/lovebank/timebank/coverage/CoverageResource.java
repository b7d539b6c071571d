package org.lovebank.timebank.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/coverage")
@Tag(name = "Coverage 支取覆盖率")
class CoverageResource {

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 1, 1);

    private final ReadCoverage coverage;
    private final CurrentCaller caller;
    private final Cursors cursors;

    CoverageResource(ReadCoverage coverage, CurrentCaller caller, Cursors cursors) {
        this.coverage = coverage;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Coverage forecast 支取覆盖率",
            description =
                    "Whether what a branch's holders saved can be spent: liability, 30-day capacity, months to clear,"
                            + " dormant and 60+ shares, points against stock; measured anew at most every ten minutes."
                            + " 待支取时长、30 天服务能力、支取需时、休眠与 60 岁以上占比、积分与库存。")
    public CoverageView now(@QueryParam("branchId") @NotNull UUID branchId) {
        return coverage.now(caller.get(), branchId);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
    @Operation(summary = "Past forecasts 历史支取覆盖率", description = "One a day, the newest first. 每日一条，最新在前。")
    public Page<CoverageView> history(@QueryParam("branchId") @NotNull UUID branchId, @BeanParam Paging paging) {
        String list = "coverage:" + branchId;
        LocalDate before = cursors.position(paging, list)
                .map(position -> LocalDate.parse(position.getFirst()))
                .orElse(AFTER_ALL);
        List<CoverageView> found = coverage.before(caller.get(), branchId, before, paging.size() + 1);
        return cursors.page(found, paging, list, day -> List.of(day.takenOn().toString()));
    }
}
