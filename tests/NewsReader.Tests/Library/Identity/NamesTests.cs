using NewsReader.Library.Identity;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Tests.Library.Identity;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Renée Dufresne", "RENEE DUFRESNE", nameof(NameRelation.Same))]
    [InlineData("Dr. Ruth Galloway", "Ruth Galloway", nameof(NameRelation.Same))]
    [InlineData("Vadim V. Morozov", "Vadim Morozov", nameof(NameRelation.Middle))]
    [InlineData("Vadim V. Morozov", "Vadim P. Morozov", nameof(NameRelation.Other))]
    [InlineData("William Tarrant", "Bill Tarrant", nameof(NameRelation.ShortForm))]
    [InlineData("J. P. Harlow", "John Paul Harlow", nameof(NameRelation.Initials))]
    [InlineData("J. Harlow", "Jane Harlow", nameof(NameRelation.Initial))]
    [InlineData("Kenta Moriyama", "Moriyama Kenta", nameof(NameRelation.Order))]
    [InlineData("Rosa García Lorente", "Rosa García", nameof(NameRelation.PartOfSurname))]
    [InlineData("Walter Dunn Jr.", "Walter Dunn", nameof(NameRelation.Generation))]
    [InlineData("Walter Dunn Jr.", "Walter Dunn Sr.", nameof(NameRelation.Other))]
    [InlineData("Mohammed al-Tamimi", "Muhammad Al Tamimi", nameof(NameRelation.Transliteration))]
    [InlineData("Katrin Mueller", "Katrin Müller", nameof(NameRelation.Transliteration))]
    [InlineData("Jutta Boell", "Jutta Böll", nameof(NameRelation.Transliteration))]
    [InlineData("Harriet Pemberton", "Harriet Pembertan", nameof(NameRelation.Slip))]
    [InlineData("Harriet Pemberton", "Harold Pemberton", nameof(NameRelation.Other))]
    public void Two_names_of_people_are_as_much_alike_as_they_are(string one, string other, string relation)
    {
        var (a, b) = (PersonName.Of(one), PersonName.Of(other));

        Assert.Equal((relation, relation), (a.To(b).ToString(), b.To(a).ToString()));
    }

    [Theory]
    [InlineData("The Marsh & Dole Company", "Marsh and Dole", nameof(OrganizationRelation.Same))]
    [InlineData("Department of Fisheries", "Fisheries Department", nameof(OrganizationRelation.Order))]
    [InlineData("U.S. Salmon Board", "Salmon Board", nameof(OrganizationRelation.Country))]
    [InlineData("NSB", "National Salmon Board", nameof(OrganizationRelation.Acronym))]
    [InlineData("OpenLoom", "Open Loom", nameof(OrganizationRelation.Joined))]
    [InlineData("Ohio Department of Fisheries", "Fisheries Department", nameof(OrganizationRelation.Part))]
    [InlineData("Harlow Pumps of Toledo, Ohio", "Harlow Pumps", nameof(OrganizationRelation.Part))]
    [InlineData("Carnick University", "Carnick", nameof(OrganizationRelation.Part))]
    [InlineData("Lewiston University", "University of Lewiston", nameof(OrganizationRelation.Swapped))]
    [InlineData("Ohio Department of Fisheries", "Iowa Department of Fisheries", nameof(OrganizationRelation.Other))]
    public void Two_names_of_organizations_are_as_much_alike_as_they_are(string one, string other, string relation)
    {
        var (a, b) = (OrganizationName.Of(one), OrganizationName.Of(other));

        Assert.Equal((relation, relation), (a.To(b).ToString(), b.To(a).ToString()));
    }

    [Theory]
    [InlineData("City Council", 2)]
    [InlineData("First Baptist Church", 2)]
    [InlineData("Board of Education", 2)]
    [InlineData("Riverside Hospital", 1)]
    [InlineData("Lincoln High School", 1)]
    [InlineData("Microsoft", 0)]
    [InlineData("Harlow Pumps", 0)]
    public void A_name_that_any_town_has_tells_little(string name, int locality) =>
        Assert.Equal(locality, OrganizationName.Of(name).Locality);

    [Theory]
    [InlineData("dayton, ohio", "dayton, ohio", true)]
    [InlineData("newport news, va", "newport news, virginia", true)]
    [InlineData("salem, ore", "salem, mass", false)]
    [InlineData("riverside, calif", "newport news", false)]
    [InlineData("dayton", "dayton, ohio", true)]
    [InlineData("ohio", "dayton, ohio", null)]
    [InlineData("@the springfield bee", "@the springfield bee", true)]
    [InlineData("@the springfield bee", "portland, maine", null)]
    [InlineData("", "dayton", null)]
    public void Two_seats_are_one_or_two_or_tell_nothing(string one, string other, bool? areOne) =>
        Assert.Equal((areOne, areOne), (Seats.AreOne(one, other), Seats.AreOne(other, one)));

    [Fact]
    public void An_acronym_joins_no_other_name_that_has_its_letters()
    {
        OrganizationName[] board = [OrganizationName.Of("NSB"), OrganizationName.Of("National Salmon Board")];

        Assert.Equal(OrganizationRelation.Other, OrganizationName.Of("Northern Savings Bank").ToAny(board));
        Assert.Equal(OrganizationRelation.Same, OrganizationName.Of("N.S.B.").ToAny(board));
        Assert.Equal(
            OrganizationRelation.Acronym,
            OrganizationName.Of("National Salmon Board").ToAny([OrganizationName.Of("NSB")])
        );
        Assert.Equal(OrganizationRelation.Other, OrganizationName.Of("NB").ToAny([OrganizationName.Of("Nord Bank")]));
    }
}
