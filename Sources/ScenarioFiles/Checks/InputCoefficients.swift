import Counties

/// Whether input coefficients let the total requirements be computed: every column sum below 1, and the spectral radius.
struct InputCoefficients {
    private let links: [InputLink]
    private let count: Int

    init(_ links: [InputLink], nodeCount: Int) {
        self.links = links
        count = nodeCount
    }

    /// Sum of the coefficients of each buyer.
    func columnSums() -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for link in links { sums[link.buyer] += link.coefficient }
        return sums
    }

    /// Whether the spectral radius is below 1.
    ///
    /// Column sums below 1 settle it (they are a norm). Otherwise the powers of A are applied to the vector of ones
    /// until they shrink below one half in every component (then ‖Aᵏ‖ < 1) or 500 steps have not done so.
    ///
    /// - Complexity: O(500 × links).
    func isSpectralRadiusBelowOne() -> Bool {
        if columnSums().allSatisfy({ $0 < 1 }) { return true }
        var vector = [Double](repeating: 1, count: count)
        for _ in 0..<500 {
            var product = [Double](repeating: 0, count: count)
            for link in links { product[link.supplier] += link.coefficient * vector[link.buyer] }
            let largest = product.max() ?? 0
            if largest < 0.5 { return true }
            guard largest < 1e100 else { return false }
            vector = product
        }
        return false
    }

    /// Reports every column sum of 1 or more, and a spectral radius of 1 or more.
    func judge(_ nodes: [ChainNode], file: String, engine: DiagnosticEngine) {
        for (node, sum) in columnSums().enumerated() where sum >= 1 - 1e-12 {
            engine.report(
                .columnSum(nodes[node].id, sum: Finding.number((sum * 1e6).rounded() / 1e6)),
                file: file
            )
        }
        if !isSpectralRadiusBelowOne() { engine.report(.spectralRadius, file: file) }
    }
}
