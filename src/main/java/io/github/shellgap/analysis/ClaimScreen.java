package io.github.shellgap.analysis;

import io.github.shellgap.analysis.Posterior.Conflict;
import io.github.shellgap.analysis.Posterior.Member;
import io.github.shellgap.analysis.Posterior.Remedy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rival claims that cannot all be true. A combination is impossible if enough draws believe it and none of them
 * agrees with every observation; one that holds a smaller impossible combination is not told again.
 */
final class ClaimScreen {
    /** Draws that must believe a combination before none agreeing says anything: chances below some 5 % stay unseen. */
    private static final int FEWEST_DRAWS = 60;

    /** A combination of more claims than this is no longer something to argue with. */
    private static final int MOST_CLAIMS = 3;

    private static final int MOST_CONFLICTS = 12;

    private final Evidence evidence;
    private final List<List<Candidate>> byInput;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<List<Candidate>> impossible = new ArrayList<>();

    /**
     * A claim with the draws that believe it.
     *
     * @param input index of the input it is a claim of
     */
    record Candidate(Member member, int input, BitSet draws) {}

    /**
     * Prepares the screen.
     *
     * @param byInput the claims of each input that has rivals
     */
    ClaimScreen(Evidence evidence, List<List<Candidate>> byInput) {
        this.evidence = evidence;
        this.byInput = byInput;
    }

    /** Returns the conflicts, those of the fewest claims first. */
    List<Conflict> conflicts() {
        BitSet all = new BitSet(evidence.draws());
        all.set(0, evidence.draws());
        for (int size = 1; size <= MOST_CLAIMS; size++) {
            extend(List.of(), all, 0, size);
        }
        return conflicts.subList(0, Math.min(conflicts.size(), MOST_CONFLICTS));
    }

    private void extend(List<Candidate> chosen, BitSet believing, int firstInput, int more) {
        if (more == 0) {
            judge(chosen, believing);
            return;
        }
        for (int input = firstInput; input < byInput.size(); input++) {
            for (Candidate candidate : byInput.get(input)) {
                List<Candidate> longer = new ArrayList<>(chosen);
                longer.add(candidate);
                if (impossible.stream().noneMatch(longer::containsAll)) {
                    extend(longer, both(believing, candidate.draws()), input + 1, more - 1);
                }
            }
        }
    }

    private void judge(List<Candidate> chosen, BitSet believing) {
        int draws = believing.cardinality();
        if (draws < FEWEST_DRAWS || agreeing(believing, -1) > 0) {
            return;
        }
        impossible.add(chosen);
        int against = 0;
        int fewest = Integer.MAX_VALUE;
        for (int k = 0; k < evidence.testimonies().size(); k++) {
            int agreeing = both(believing, evidence.agreeing().get(k)).cardinality();
            if (agreeing < fewest) {
                fewest = agreeing;
                against = k;
            }
        }
        conflicts.add(new Conflict(
                chosen.stream().map(Candidate::member).toList(),
                draws,
                evidence.testimonies().get(against).observation(),
                remedy(chosen, believing)));
    }

    /** Returns the single change after which the largest share of draws agrees. */
    private @Nullable Remedy remedy(List<Candidate> chosen, BitSet believing) {
        Remedy best = null;
        for (Candidate wrong : chosen) {
            for (Candidate other : byInput.get(wrong.input())) {
                BitSet changed = (BitSet) other.draws().clone();
                chosen.stream().filter(kept -> !kept.equals(wrong)).forEach(kept -> changed.and(kept.draws()));
                double share = share(agreeing(changed, -1), changed.cardinality());
                if (!other.equals(wrong) && share > (best == null ? 0 : best.agreeing())) {
                    best = new Remedy(other.member(), null, share);
                }
            }
        }
        for (int k = 0; k < evidence.testimonies().size(); k++) {
            double share = share(agreeing(believing, k), believing.cardinality());
            if (share > (best == null ? 0 : best.agreeing())) {
                best = new Remedy(null, evidence.testimonies().get(k).observation(), share);
            }
        }
        return best;
    }

    /** Returns how many draws agree with every observation but one. */
    private int agreeing(BitSet draws, int left) {
        BitSet agreeing = (BitSet) draws.clone();
        for (int k = 0; k < evidence.agreeing().size(); k++) {
            if (k != left) {
                agreeing.and(evidence.agreeing().get(k));
            }
        }
        return agreeing.cardinality();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
