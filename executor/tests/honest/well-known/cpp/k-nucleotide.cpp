// Counts the sequences in a random strand of DNA by hash tables.
// expected: "T 31.520\nA 29.600\nC 19.480\nG 19.400\n\nAT 9.922\nTT 9.602\nTA 9.402\nAA 8.402\nGA 6.321\nTC 6.301\nTG 6.201\nGT 6.041\nCT 5.961\nAG 5.841\nCA 5.461\nAC 5.441\nCC 4.041\nCG 4.021\nGC 3.701\nGG 3.341\n\n54\tGGT\n24\tGGTA\n4\tGGTATT\n0\tGGTATTTTAATT\n0\tGGTATTTTAATTTATAGT\n"
#include <bits/stdc++.h>

using Share = std::pair<char, double>;

class Random {
    int state = 42;

public:
    double next() {
        state = (state * 3877 + 29573) % 139968;
        return state / 139968.0;
    }

    std::string strand(int length, const std::vector<Share>& shares) {
        std::string bases(length, ' ');
        for (char& base : bases) {
            double rest = next();
            for (const auto& [name, share] : shares) {
                base = name;
                if ((rest -= share) < 0) break;
            }
        }
        return bases;
    }
};

std::unordered_map<std::string, int> count(const std::string& strand, std::size_t length) {
    std::unordered_map<std::string, int> counts;
    for (std::size_t at = 0; at + length <= strand.size(); at++) counts[strand.substr(at, length)]++;
    return counts;
}

int main() {
    Random random;
    for (int i = 0; i < 3000; i++) random.next();
    const std::string strand = random.strand(5000, {{'A', 0.3029549426680}, {'C', 0.1979883004921}, {'G', 0.1975473066391}, {'T', 0.3015094502008}});
    for (int length : {1, 2}) {
        auto counts = count(strand, length);
        std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
        std::ranges::sort(sorted, [](auto& a, auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
        for (auto& [name, times] : sorted) std::printf("%s %.3f\n", name.c_str(), 100.0 * times / (strand.size() - length + 1));
        std::puts("");
    }
    for (std::string name : {"GGT", "GGTA", "GGTATT", "GGTATTTTAATT", "GGTATTTTAATTTATAGT"})
        std::printf("%d\t%s\n", count(strand, name.size())[name], name.c_str());
}
