// Flips all permutations of seven numbers until a one is in front.
// expected: "228\nPfannkuchen(7) = 16\n"
#include <bits/stdc++.h>

int flips(std::vector<int> cards) {
    int count = 0;
    for (; cards[0] != 1; count++) std::reverse(cards.begin(), cards.begin() + cards[0]);
    return count;
}

// In the order that the checksum is defined for: each comes from the one before by rotations of its first numbers.
struct Permutations {
    std::vector<int> cards, turns;

    explicit Permutations(int size) : cards(size), turns(size) { std::iota(cards.begin(), cards.end(), 1); }

    bool next() {
        for (std::size_t i = 1; i < cards.size(); i++) {
            std::rotate(cards.begin(), cards.begin() + 1, cards.begin() + i + 1);
            if (++turns[i] <= static_cast<int>(i)) return true;
            turns[i] = 0;
        }
        return false;
    }
};

int main() {
    Permutations permutations(7);
    int most = 0, checksum = 0, sign = 1;
    do {
        int count = flips(permutations.cards);
        most = std::max(most, count);
        checksum += sign * count;
        sign = -sign;
    } while (permutations.next());
    std::cout << checksum << "\nPfannkuchen(7) = " << most << '\n';
}
