package org.lovebank.task.order.folded;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.task.order.folded.ReadFolded.FoldedView;

@Path("/api/v1/orders/{id}/private-text")
@Tag(name = "Orders 订单")
class FoldedResource {

    private final ReadFolded readFolded;
    private final CurrentCaller caller;

    FoldedResource(ReadFolded readFolded, CurrentCaller caller) {
        this.readFolded = readFolded;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "What is folded inside an order: words, address, phone",
            description =
                    "For its people, and around the planned time for who promised to come; every view is written down. "
                            + "订单私密内容、详细地址与联系电话，仅限本人及约定时段内的接单志愿者，每次查看留痕。")
    public FoldedView one(@PathParam("id") UUID id) {
        return readFolded.of(caller.get(), id);
    }
}
