package org.lovebank.timebank.proof;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.checkpoint.CheckpointKeys;
import org.lovebank.timebank.ledger.checkpoint.CheckpointKeys.PublicCheckpointKey;
import org.lovebank.timebank.ledger.checkpoint.Checkpoints;
import org.lovebank.timebank.proof.ProofRefusal.CheckpointNotFound;

@Path("/api/v1/ledger")
@Authenticated
@Tag(name = "Ledger 账本")
class CheckpointResource {

    private static final String LIST = "checkpoints";

    private final Checkpoints checkpoints;
    private final CheckpointKeys keys;
    private final Cursors cursors;

    CheckpointResource(Checkpoints checkpoints, CheckpointKeys keys, Cursors cursors) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.cursors = cursors;
    }

    @GET
    @Path("/checkpoints")
    @Operation(
            summary = "List checkpoints 检查点列表",
            description = "Signed seals on the journal, the oldest first; keep a copy. 账本签名封存记录，由旧到新，请自行留存副本。")
    public Page<CheckpointView> list(@BeanParam Paging paging) {
        long after = cursors.position(paging, LIST)
                .map(position -> Long.valueOf(position.getFirst()))
                .orElse(0L);
        List<CheckpointView> found = checkpoints.after(after, paging.size() + 1).stream()
                .map(CheckpointView::of)
                .toList();
        return cursors.page(found, paging, LIST, one -> List.of(Long.toString(one.no())));
    }

    @GET
    @Path("/checkpoints/latest")
    @Operation(
            summary = "The newest checkpoint 最新检查点",
            description = "At most a minute older than the journal. 至多滞后一分钟。")
    public CheckpointView latest() {
        return checkpoints.newest().map(CheckpointView::of).orElseThrow(() -> new Refused(new CheckpointNotFound()));
    }

    @GET
    @Path("/checkpoints/{no:[0-9]{1,18}}")
    @Operation(summary = "Show a checkpoint 检查点详情", description = "Its heads, root and signature. 各账道末行、根与签名。")
    public CheckpointView show(@PathParam("no") long no) {
        return checkpoints.find(no).map(CheckpointView::of).orElseThrow(() -> new Refused(new CheckpointNotFound()));
    }

    @GET
    @Path("/checkpoint-keys")
    @Operation(
            summary = "Public keys of the checkpoints 检查点公钥",
            description = "The key that signs now, and those that signed earlier. 当前签名公钥及历史公钥。")
    public List<PublicCheckpointKey> keys() {
        return keys.all();
    }
}
