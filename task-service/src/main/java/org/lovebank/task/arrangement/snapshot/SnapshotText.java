package org.lovebank.task.arrangement.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.ground.SlotSet;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** A snapshot as bytes, and back: what is read again has the same hash. */
public final class SnapshotText {

    private static final int BITS = 64;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(SlotSet.class, new SlotsOut())
                    .addDeserializer(SlotSet.class, new SlotsIn()));

    private SnapshotText() {}

    private record Body(
            Horizon horizon,
            Rules rules,
            List<VolunteerProfile> volunteers,
            List<OpenOrder> orders,
            List<HeldSeat> held,
            List<Ban> bans) {}

    public static byte[] write(Snapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(
                    packed,
                    new Body(
                            snapshot.horizon(),
                            snapshot.rules(),
                            snapshot.volunteers(),
                            snapshot.orders(),
                            snapshot.held(),
                            snapshot.bans()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Snapshot read(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Body body = JSON.readValue(packed, Body.class);
            SnapshotDraft draft = Snapshot.draft(body.horizon(), body.rules());
            body.volunteers().forEach(draft::volunteer);
            body.orders().forEach(draft::order);
            body.held().forEach(draft::held);
            body.bans().forEach(draft::ban);
            return draft.freeze();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As [words, from, to, from, to …]: hours are few long stretches. */
    private static final class SlotsOut extends StdSerializer<SlotSet> {

        private static final long serialVersionUID = 1L;

        SlotsOut() {
            super(SlotSet.class);
        }

        @Override
        public void serialize(SlotSet slots, JsonGenerator json, SerializerProvider unused) throws IOException {
            int words = slots.toWords().length;
            json.writeStartArray();
            json.writeNumber(words);
            int slot = 0;
            while (slot < words * BITS) {
                if (!slots.containsAny(slot, slot + 1)) {
                    slot++;
                    continue;
                }
                json.writeNumber(slot);
                while (slot < words * BITS && slots.containsAny(slot, slot + 1)) {
                    slot++;
                }
                json.writeNumber(slot);
            }
            json.writeEndArray();
        }
    }

    private static final class SlotsIn extends StdDeserializer<SlotSet> {

        private static final long serialVersionUID = 1L;

        SlotsIn() {
            super(SlotSet.class);
        }

        @Override
        public SlotSet deserialize(JsonParser json, DeserializationContext unused) throws IOException {
            int[] numbers = json.readValueAs(int[].class);
            SlotSet slots = SlotSet.none(new Horizon(numbers[0] * BITS / Horizon.SLOTS_PER_DAY, 0));
            for (int i = 1; i < numbers.length; i += 2) {
                slots = slots.with(numbers[i], numbers[i + 1]);
            }
            return slots;
        }
    }
}
