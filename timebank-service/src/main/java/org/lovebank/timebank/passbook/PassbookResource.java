package org.lovebank.timebank.passbook;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/accounts/{id}/passbook")
@Tag(name = "Accounts 账户与存折")
class PassbookResource {

    private static final String NEWEST = "newest";

    private final ReadPassbook passbook;
    private final CurrentCaller caller;
    private final Cursors cursors;

    PassbookResource(ReadPassbook passbook, CurrentCaller caller, Cursors cursors) {
        this.passbook = passbook;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read a passbook 存折明细",
            description = "Six fields a line (time, place, content, duration, cumulative duration, witness) and the"
                    + " balance. 每行六项：时间、地点、内容、时长、累计时长、见证人，并列余额。")
    public Page<PassbookLine> page(
            @PathParam("id") UUID id,
            @BeanParam Paging paging,
            @Parameter(description = "newest or oldest line first. 最新或最早在前。")
                    @QueryParam("order")
                    @DefaultValue(NEWEST)
                    @Pattern(regexp = "newest|oldest") String order) {
        String list = "passbook:" + id + ':' + order;
        Optional<Long> beyond = cursors.position(paging, list).map(position -> Long.valueOf(position.getFirst()));
        List<PassbookLine> lines = passbook.page(caller.get(), id, order.equals(NEWEST), beyond, paging.size() + 1);
        return cursors.page(lines, paging, list, line -> List.of(Long.toString(line.sequence())));
    }
}
