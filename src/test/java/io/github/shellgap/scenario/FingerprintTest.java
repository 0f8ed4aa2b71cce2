package io.github.shellgap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Fingerprint ABC = Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII));

    @Test
    void sha256_isThatOfTheBytes() {
        // printf abc | sha256sum
        assertThat(ABC.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ABC).hasToString(ABC.sha256());
    }

    @Test
    void equals_asksForTheSameSum_whateverItIsMadeFrom() {
        assertThat(Fingerprint.known(ABC.sha256())).isEqualTo(ABC).hasSameHashCodeAs(ABC);
        assertThat(Fingerprint.of(new byte[0])).isNotEqualTo(ABC);
    }
}
