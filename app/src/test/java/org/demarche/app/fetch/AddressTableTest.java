package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.demarche.app.fetch.AddressTable.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What addresses are for, and the gate before each connection. */
class AddressTableTest {
    private static Verdict verdict(InetAddress address) {
        return AddressTable.packed().find(address).verdict();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:200::1",
                "2a00:1450::1",
                "64:ff9b::8.8.8.8"
            })
    void whatAnybodyMayReachIsPublicUpToTheEdgesOfWhatIsNot(String literal) throws IOException {
        assertThat(verdict(InetAddress.getByName(literal))).isEqualTo(Verdict.PUBLIC);
    }

    @Test
    void ipv4AddressesAreThemselvesHoweverIpv6CarriesThem() throws IOException {
        var mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        // As a resolver may hand it out that does not unwrap it.
        assertThat(verdict(Inet6Address.getByAddress("news.example", mapped, 0)))
                .isEqualTo(Verdict.PRIVATE);
    }

    /** The JDK knows loopback, link-local, site-local and multicast by itself; it must not know more than the table. */
    @Test
    void whatTheJdkKnowsToBeSpecialIsNeverPublic() throws IOException {
        var random = new Random(20);
        for (int i = 0; i < 200_000; i++) {
            var bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            if (random.nextInt(4) == 0) bytes[0] = (byte) (random.nextBoolean() ? 0xfe : 127);
            var address = InetAddress.getByAddress(bytes);
            if (address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()
                    || address.isAnyLocalAddress())
                assertThat(verdict(address)).as(address.toString()).isNotEqualTo(Verdict.PUBLIC);
        }
    }

    @ParameterizedTest
    @CsvSource({"169.254.169.254", "fd00:ec2::254", "255.255.255.255", "224.0.0.1", "0.0.0.0"})
    void whereNoReportCanLieNoSettingHelps(String literal) throws IOException {
        assertThat(verdict(InetAddress.getByName(literal))).isEqualTo(Verdict.NEVER);
    }

    @Test
    void theUserIsToldOfEachRange() throws IOException {
        var docs = Files.readString(Path.of("../docs/fetching.md"));
        try (var in = Objects.requireNonNull(AddressTable.class.getResourceAsStream("addresses.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(row -> assertThat(docs).contains("`" + row.split("\t")[0] + "`"));
        }
    }

    @Test
    void nothingConnectsPastTheGate() throws IOException {
        try (var site = TestSite.open()) {
            GuardedSocket.Gate closed = address -> {
                throw new GuardedSocket.NotVetted();
            };
            var sockets = new GuardedSockets(closed, new Allowance(1));
            var local = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            var here = new InetSocketAddress(local, site.port());
            assertThatThrownBy(() -> sockets.createSocket().connect(here)).isInstanceOf(GuardedSocket.NotVetted.class);
            assertThatThrownBy(() -> sockets.createSocket().connect(here, 1000))
                    .isInstanceOf(GuardedSocket.NotVetted.class);
            assertThatThrownBy(() -> sockets.createSocket()
                            .connect(InetSocketAddress.createUnresolved("localhost", site.port())))
                    .isInstanceOf(GuardedSocket.NotVetted.class);
            assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", site.port()))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sockets.createSocket(local, site.port())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", site.port(), local, 0))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sockets.createSocket(local, site.port(), local, 0))
                    .isInstanceOf(IOException.class);
            assertThat(site.connections()).isZero();
        }
    }
}
